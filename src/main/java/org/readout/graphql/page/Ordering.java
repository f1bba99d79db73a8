package org.readout.graphql.page;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A total order of rows: its last key tells any two apart, so that a cursor means one place for ever.
 *
 * @param name stands in cursors, which so fit no other order
 */
public record Ordering(String name, List<SortKey> keys) {

    public static Ordering of(Enum<?> field, SortKey... keys) {
        return new Ordering(field.name(), List.of(keys));
    }

    String by(String direction) {
        return keys.stream().map(key -> key.expression() + " " + direction).collect(Collectors.joining(", "));
    }

    String row() {
        return keys.stream().map(SortKey::expression).collect(Collectors.joining(", ", "(", ")"));
    }

    String placeholders() {
        return keys.stream().map(key -> "?::text::" + key.sqlType()).collect(Collectors.joining(", ", "(", ")"));
    }
}
