package org.readout.graphql.plan;

import com.fasterxml.jackson.core.io.SerializedString;

/**
 * A field of a selection.
 *
 * @param key its name in the answer
 * @param origin where its value comes from
 * @param form what its value is
 */
record SelectedField(SerializedString key, Origin origin, Form form) {

    boolean waits() {
        return origin.isPromised() || form.waits();
    }
}
