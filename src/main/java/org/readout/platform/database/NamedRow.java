package org.readout.platform.database;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A row that finds its columns by a table of their names; the driver's own looks through the names for each value.
 *
 * @param prefix what its columns' names begin with, which is left out where they are asked for
 */
public record NamedRow(Row row, Map<String, Integer> positions, String prefix) implements Row {

    private static final int NONE = -1;

    NamedRow(Row row, Map<String, Integer> positions) {
        this(row, positions, "");
    }

    /** Those columns of a row that was read here whose names begin so, by the rest of their names. */
    public static Row part(Row row, String prefix) {
        NamedRow whole = (NamedRow) row;
        return new NamedRow(whole.row, whole.positions, prefix);
    }

    /** Where the columns of a result stand, the first of two with the same name. */
    static Map<String, Integer> positions(List<String> names) {
        Map<String, Integer> positions = new HashMap<>(names.size() * 2);
        for (int i = 0; i < names.size(); i++) {
            positions.putIfAbsent(names.get(i), i);
        }
        return positions;
    }

    @Override
    public String getColumnName(int position) {
        return row.getColumnName(position);
    }

    @Override
    public int getColumnIndex(String name) {
        return positions.getOrDefault(prefix.isEmpty() ? name : prefix + name, NONE);
    }

    @Override
    public Object getValue(int position) {
        return row.getValue(position);
    }

    @Override
    public int size() {
        return row.size();
    }

    @Override
    public List<Class<?>> types() {
        return row.types();
    }

    @Override
    public Tuple addValue(Object value) {
        throw new UnsupportedOperationException("a row is read");
    }

    @Override
    public void clear() {
        throw new UnsupportedOperationException("a row is read");
    }
}
