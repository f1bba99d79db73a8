package org.readout.graphql.plan;

import com.fasterxml.jackson.core.io.SerializedString;

/**
 * A field of a selection.
 *
 * @param path where it stands in the answer, as {@code /meetings/nodes/event}
 * @param name its name in the schema
 * @param key its name in the answer
 * @param origin where its value comes from
 * @param form what its value is
 */
record SelectedField(String path, String name, SerializedString key, Origin origin, Form form) {

    boolean waits() {
        return origin.isPromised() || form.waits();
    }
}
