/** The graph as a subgraph of Apollo Federation 2, where that is switched on: what a schema has more then, and how a gateway finds records. */
package org.readout.graphql.federation;
