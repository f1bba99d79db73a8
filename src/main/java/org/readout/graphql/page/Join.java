package org.readout.graphql.page;

import io.vertx.sqlclient.Row;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.readout.platform.database.sql.NamedRow;
import org.readout.platform.database.sql.UnknownEnumValueException;

/** One record that each row of a page refers to, read together with the page where it is asked for. */
public final class Join<T> {

    private final String field;
    private final String column;
    private final RowSelect<T> select;
    private final String key;
    private final String prefix;
    private final String mark;

    /**
     * @param field what asks for it, in the schema
     * @param column where the rows of the page have its key
     * @param select what it is
     * @param key its key in what {@code select} reads from
     */
    public Join(String field, String column, RowSelect<T> select, String key) {
        this.field = field;
        this.column = column;
        this.select = select;
        this.key = key;
        prefix = field + ".";
        mark = prefix + select.names().get(0);
    }

    /** What a row refers to, of a page or not. */
    public JoinedValue<T> of(Row row) {
        UUID found = row.getUUID(column);
        boolean isRead = found != null && row.getColumnIndex(mark) >= 0;
        return new JoinedValue<>(found, isRead ? read(row) : null);
    }

    /** Null where it cannot be read: whoever asks for it reads it by its key, and fails there without the row. */
    private T read(Row row) {
        try {
            return select.map().apply(NamedRow.part(row, prefix));
        } catch (UnknownEnumValueException unknown) {
            return null;
        }
    }

    /** Adds its field where it is asked for, and those of its own for which it has more to read. */
    void addRequested(Set<String> fields, String path) {
        if (LookAhead.requests(path + field)) {
            fields.add(path + field);
            select.addRequested(fields, path + prefix);
        }
    }

    /** How much of the heap it takes, about. */
    int weight() {
        return select.weight();
    }

    boolean isIn(Set<String> fields, String path) {
        return fields.contains(path + field);
    }

    /** With what those fields need. */
    Join<T> with(Set<String> fields, String path) {
        return new Join<>(field, column, select.with(fields, path + prefix), key);
    }

    /** Its columns, named apart from those of the page. */
    String columns() {
        return select.names().stream()
                .map(name -> "%s.%s as \"%s%s\"".formatted(field, name, prefix, name))
                .collect(Collectors.joining(", "));
    }

    /** Names, apart from those of the page, of columns that are left out. */
    Stream<String> prunedColumns() {
        return select.prunedColumns().stream().map(prefix::concat);
    }

    /**
     * Looks up one record for each row: without {@code offset 0} PostgreSQL, which does not know how long a page is, may
     * read the whole table.
     */
    String clause() {
        return """
                left join lateral (
                select %s
                from %s
                where %s = page.%s
                offset 0
                ) %s on true""".formatted(select.columns(), select.from(), key, column, field);
    }
}
