/** Who asks: the address, what it may read, and what it may still spend and open. */
package org.readout.graphql.gate.client;
