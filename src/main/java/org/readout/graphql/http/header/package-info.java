/** What the heads of requests and responses say, whatever is asked for: the method, the host, the origin, and the position of the journal. */
package org.readout.graphql.http.header;
