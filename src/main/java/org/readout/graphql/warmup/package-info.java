/** Has the server's code compiled before it is ready, by queries that it asks itself. */
package org.readout.graphql.warmup;
