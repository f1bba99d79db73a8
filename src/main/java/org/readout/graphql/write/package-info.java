/** How editors' changes come into the record: one at a time, whole or not at all. */
package org.readout.graphql.write;
