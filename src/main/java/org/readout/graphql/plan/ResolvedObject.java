package org.readout.graphql.plan;

/**
 * An object and what had to be waited for of it.
 *
 * @param values in the place of each field that waits, its value
 */
record ResolvedObject(Object object, Selection selection, Object[] values) {}
