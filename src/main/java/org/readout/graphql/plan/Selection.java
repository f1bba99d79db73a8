package org.readout.graphql.plan;

import java.util.List;
import java.util.Set;

/** What is selected of an object of one type, in the order of the answer. One selection may stand at many places of a plan. */
final class Selection implements CompositeSelection {

    private final List<SelectedField> fields;
    private final Set<String> requestedFields;
    private final boolean waits;

    Selection(List<SelectedField> fields, Set<String> requestedFields) {
        this.fields = fields;
        this.requestedFields = requestedFields;
        this.waits = fields.stream().anyMatch(SelectedField::waits);
    }

    int size() {
        return fields.size();
    }

    SelectedField field(int i) {
        return fields.get(i);
    }

    @Override
    public Selection of(Object value) {
        return this;
    }

    @Override
    public boolean waits() {
        return waits;
    }

    @Override
    public Set<String> requestedFields() {
        return requestedFields;
    }
}
