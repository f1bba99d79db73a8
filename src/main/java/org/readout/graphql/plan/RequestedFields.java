package org.readout.graphql.plan;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names the fields that selections of one plan have, as {@link org.readout.graphql.page.LookAhead} takes them: those of an
 * object, or, where it is a connection, of its rows too; and with a dot between those that are selected of what such a field
 * names. Equal sets are one, and how many names a set has is bounded by the schema.
 */
final class RequestedFields {

    /** The ways of a connection to its rows. */
    private static final Set<String> TO_ROWS = Set.of("nodes", "edges", "node");

    private final PlanWeight weight;
    private final Map<Set<String>, Set<String>> sets = new HashMap<>();
    private final Map<String, Map<String, String>> dotted = new HashMap<>();

    RequestedFields(PlanWeight weight) {
        this.weight = weight;
    }

    Set<String> of(List<SelectedField> fields) {
        Set<String> names = new HashSet<>();
        for (SelectedField field : fields) {
            names.add(field.name());
            if (isToRows(field)) {
                names.addAll(field.type().requestedFields());
            } else {
                addBelow(field, names);
            }
        }
        return shared(names);
    }

    /** Those of any of them. */
    Set<String> ofAny(Collection<Selection> selections) {
        Set<String> names = new HashSet<>();
        selections.forEach(selection -> names.addAll(selection.requestedFields()));
        return shared(names);
    }

    private static boolean isToRows(SelectedField field) {
        return TO_ROWS.contains(field.name());
    }

    private void addBelow(SelectedField field, Set<String> names) {
        Set<String> below = field.type().requestedFields();
        if (!below.isEmpty()) {
            Map<String, String> known = dotted.computeIfAbsent(field.name(), name -> new HashMap<>());
            for (String name : below) {
                if (name.indexOf('.') < 0) {
                    names.add(known.computeIfAbsent(name, one -> dotted(field.name(), one)));
                }
            }
        }
    }

    private String dotted(String field, String name) {
        String both = field + "." + name;
        weight.addText(both);
        return both;
    }

    private Set<String> shared(Set<String> names) {
        Set<String> known = sets.get(names);
        if (known == null) {
            weight.addNames(names);
            known = Set.copyOf(names);
            sets.put(known, known);
        }
        return known;
    }
}
