/** What a client is told when something fails. */
package org.readout.graphql.error;
