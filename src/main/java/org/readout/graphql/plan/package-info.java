/** Answers queries by plans: a document is compiled once, its values are found level by level and written as JSON once. */
package org.readout.graphql.plan;
