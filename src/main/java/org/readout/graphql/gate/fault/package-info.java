/** What is wrong with documents, variables and conditions, in words that say where. */
package org.readout.graphql.gate.fault;
