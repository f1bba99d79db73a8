package org.readout.platform.database.sql;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Where the columns of a statement's rows stand; the driver's own rows look through the names for each value. */
public final class ColumnIndex {

    static final int UNKNOWN = -1;
    static final int PRUNED = -2;

    private final Map<String, Integer> places;
    /** The prefixes are those of joins, which repositories name. */
    private final Map<String, ColumnIndex> parts = new ConcurrentHashMap<>();

    private ColumnIndex(Map<String, Integer> places) {
        this.places = places;
    }

    /**
     * @param names of two that are the same the first is found
     * @param prunedColumns names that rows may be asked for, and have nothing under
     */
    static ColumnIndex of(List<String> names, List<String> prunedColumns) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            places.putIfAbsent(names.get(i), i);
        }
        prunedColumns.forEach(name -> places.putIfAbsent(name, PRUNED));
        return new ColumnIndex(places);
    }

    int place(String name) {
        return places.getOrDefault(name, UNKNOWN);
    }

    /** Those whose names begin so, by the rest of their names. */
    ColumnIndex part(String prefix) {
        return parts.computeIfAbsent(prefix, this::cut);
    }

    private ColumnIndex cut(String prefix) {
        Map<String, Integer> cut = new HashMap<>();
        places.forEach((name, place) -> {
            if (name.startsWith(prefix)) {
                cut.put(name.substring(prefix.length()), place);
            }
        });
        return new ColumnIndex(cut);
    }
}
