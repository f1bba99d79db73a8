/** GraphQL over HTTP and over WebSockets, and the page to try it on. */
package org.readout.graphql.http;
