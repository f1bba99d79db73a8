/** What a request has to pass before it runs: who may read, how large and how deep it is, what it costs and what its client may still spend. */
package org.readout.graphql.gate;
