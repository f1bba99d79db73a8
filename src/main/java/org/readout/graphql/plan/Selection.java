package org.readout.graphql.plan;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What is asked of an object of one type, in the order of the answer. */
final class Selection {

    /** The ways of a connection to its rows. */
    private static final Set<String> TO_ROWS = Set.of("nodes", "edges", "node");

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

    /**
     * The names of the fields that are asked of it, or, where it is a connection's, of its rows too; and with a dot between
     * those that are asked of what such a field names.
     */
    Stream<String> requestedFields() {
        return fields.stream()
                .flatMap(field -> TO_ROWS.contains(field.name())
                        ? field.type().requestedFields().stream()
                        : Stream.concat(Stream.of(field.name()), below(field)));
    }

    private static Stream<String> below(SelectedField field) {
        return field.type().requestedFields().stream()
                .filter(name -> name.indexOf('.') < 0)
                .map(name -> field.name() + "." + name);
    }
}
