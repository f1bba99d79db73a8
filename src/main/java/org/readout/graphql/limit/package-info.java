/** How much a client may ask for, and how what is too much is refused before anything runs. */
package org.readout.graphql.limit;
