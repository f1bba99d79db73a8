/** GraphQL over WebSockets, by the protocol graphql-transport-ws. */
package org.readout.graphql.socket;
