/** What every part of the graph has in common: global ids, slugs and scalars. */
package org.readout.graphql;
