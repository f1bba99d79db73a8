/** Who may ask what of the graph. */
package org.readout.graphql.access;
