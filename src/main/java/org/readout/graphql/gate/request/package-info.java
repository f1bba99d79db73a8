/** What a client asks for, with the bounds and the memory of what he sends and is sent. */
package org.readout.graphql.gate.request;
