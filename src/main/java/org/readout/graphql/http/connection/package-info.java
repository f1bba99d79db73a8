/** Connections: how many wait to be accepted, how long they may take over what they send, and how they end when the server stops. */
package org.readout.graphql.http.connection;
