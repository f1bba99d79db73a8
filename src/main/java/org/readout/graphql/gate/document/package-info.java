/** What a document and its operation have to pass: validation, limits, and the kind that may run by its way. */
package org.readout.graphql.gate.document;
