/** What an operation costs, by weights that are declared where its fields are resolved. */
package org.readout.graphql.cost;
