/** How many rows a connection has, as a whole and by what they are counted. */
package org.readout.graphql.page.count;
