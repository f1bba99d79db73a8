package org.readout.platform.database.sql;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.List;

/** A row whose columns are found by a table of their names; one that was left out is null. */
public record NamedRow(Row row, ColumnIndex columns) implements Row {

    /** Those columns of a row that was read here whose names begin so, by the rest of their names. */
    public static Row part(Row row, String prefix) {
        NamedRow whole = (NamedRow) row;
        return new NamedRow(whole.row, whole.columns.part(prefix));
    }

    @Override
    public String getColumnName(int position) {
        return row.getColumnName(position);
    }

    @Override
    public int getColumnIndex(String name) {
        return columns.place(name);
    }

    @Override
    public Object getValue(int position) {
        return position == ColumnIndex.PRUNED ? null : row.getValue(position);
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
