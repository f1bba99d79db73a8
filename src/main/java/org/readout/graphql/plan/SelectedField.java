package org.readout.graphql.plan;

import com.fasterxml.jackson.core.io.SerializedString;

/**
 * A field of a selection.
 *
 * @param parent the object type that has it
 * @param name its name in the schema
 * @param key its name in the answer
 * @param source where its value comes from
 * @param type what its value is
 * @param isPromised whether its value comes later
 * @param waits whether anything of it or below it has to be waited for
 */
record SelectedField(
        String parent,
        String name,
        SerializedString key,
        ValueSource source,
        ResultType type,
        boolean isPromised,
        boolean waits) {

    SelectedField(String parent, String name, SerializedString key, ValueSource source, ResultType type) {
        this(parent, name, key, source, type, source.isPromised(), source.isPromised() || type.waits());
    }

    /** Its schema coordinate (GraphQL, section 3.14), as {@code Meeting.statements}; a path it has none, as it may stand at many. */
    String coordinate() {
        return parent + "." + name;
    }
}
