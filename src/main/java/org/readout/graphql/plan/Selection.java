package org.readout.graphql.plan;

import java.util.List;

/** What is asked of an object of one type, in the order of the answer. */
final class Selection {

    private final List<SelectedField> fields;
    private final boolean waits;

    Selection(List<SelectedField> fields) {
        this.fields = fields;
        this.waits = fields.stream().anyMatch(SelectedField::waits);
    }

    int size() {
        return fields.size();
    }

    SelectedField field(int i) {
        return fields.get(i);
    }

    /** Whether anything of it or below it has to be waited for; else it is written straight from the object. */
    boolean waits() {
        return waits;
    }
}
