package org.readout.graphql.plan;

import java.util.Set;

/** What the value of a field is, as its type says. */
sealed interface ResultType {

    boolean isNullable();

    /** Whether anything below it has to be waited for. */
    boolean waits();

    /** The names of the fields that are selected of the rows that it names: of a connection's nodes, of an object itself. */
    Set<String> requestedFields();

    /** A scalar or one value of an enum. */
    record Leaf(boolean isNullable, LeafWriter writer) implements ResultType {

        @Override
        public boolean waits() {
            return false;
        }

        @Override
        public Set<String> requestedFields() {
            return Set.of();
        }
    }

    /** A list. */
    record ListOf(boolean isNullable, ResultType element) implements ResultType {

        @Override
        public boolean waits() {
            return element.waits();
        }

        @Override
        public Set<String> requestedFields() {
            return element.requestedFields();
        }
    }

    /** An object. */
    record Composite(boolean isNullable, CompositeSelection selection) implements ResultType {

        @Override
        public boolean waits() {
            return selection.waits();
        }

        @Override
        public Set<String> requestedFields() {
            return selection.requestedFields();
        }
    }
}
