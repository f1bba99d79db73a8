package org.readout.graphql.plan;

import graphql.language.OperationDefinition;

/**
 * A query, compiled: what is asked of each type, without fragments and conditions.
 *
 * @param size how many fields it has
 */
record Plan(OperationDefinition operation, Selection root, int size) {

    /** Each is equal to itself alone. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
