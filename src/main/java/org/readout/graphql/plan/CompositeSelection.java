package org.readout.graphql.plan;

import java.util.Map;
import java.util.Set;

/** What is selected of a value whose type is an object type, an interface or a union. */
sealed interface CompositeSelection permits Selection, CompositeSelection.OfAbstraction {

    /** What is selected of that value, by its object type. */
    Selection of(Object value);

    /** Whether anything of it or below it has to be waited for; else it is written straight from the object. */
    boolean waits();

    /** The names of the selected fields, as {@link org.readout.graphql.page.LookAhead} takes them. */
    Set<String> requestedFields();

    /** That of an interface or a union, by the names of its object types. */
    record OfAbstraction(
            ConcreteTypes types, Map<String, Selection> selections, boolean waits, Set<String> requestedFields)
            implements CompositeSelection {

        @Override
        public Selection of(Object value) {
            return selections.get(types.nameOf(value));
        }
    }
}
