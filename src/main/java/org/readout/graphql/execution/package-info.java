/** Runs an operation, by a plan or by graphql-java, within the time that it has. */
package org.readout.graphql.execution;
