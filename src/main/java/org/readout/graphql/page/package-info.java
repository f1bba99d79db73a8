/** Relay connections, paged by keyset. */
package org.readout.graphql.page;
