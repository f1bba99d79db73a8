package org.readout.graphql.plan;

import com.fasterxml.jackson.core.io.SerializedString;

/**
 * A field of a selection.
 *
 * @param path where it stands in the answer, as {@code /meetings/nodes/event}
 * @param name its name in the schema
 * @param key its name in the answer
 * @param source where its value comes from
 * @param type what its value is
 * @param isPromised whether its value comes later
 * @param waits whether anything of it or below it has to be waited for
 */
record SelectedField(
        String path,
        String name,
        SerializedString key,
        ValueSource source,
        ResultType type,
        boolean isPromised,
        boolean waits) {

    SelectedField(String path, String name, SerializedString key, ValueSource source, ResultType type) {
        this(path, name, key, source, type, source.isPromised(), source.isPromised() || type.waits());
    }
}
