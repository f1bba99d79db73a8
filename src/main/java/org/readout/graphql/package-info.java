/** What every part of the graph has in common: global ids, texts and scalars. */
package org.readout.graphql;
