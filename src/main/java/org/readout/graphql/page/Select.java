package org.readout.graphql.page;

import io.vertx.sqlclient.Row;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.readout.platform.database.Sql;

/**
 * What one row of a level is.
 *
 * @param columns the columns that {@code map} reads
 * @param from the table and what is joined to one of its rows
 * @param joins what pages of it can bring along
 */
public record Select<T>(String columns, String from, Function<Row, T> map, List<Join<?>> joins) {

    private static final String RENAMED = " as ";

    public Select(String columns, String from, Function<Row, T> map) {
        this(columns, from, map, List.of());
    }

    /** The same, read from somewhere else. */
    public Select<T> from(String other) {
        return new Select<>(columns, other, map, joins);
    }

    /** The same with no more joins than a query asks for now. */
    Select<T> asked() {
        return joins.isEmpty()
                ? this
                : new Select<>(
                        columns, from, map, joins.stream().filter(Join::isAsked).toList());
    }

    /** The names of its columns. */
    List<String> names() {
        return Arrays.stream(columns.split(",\\s*")).map(Select::name).toList();
    }

    /** Finds rows by a column that tells them apart, as {@link org.readout.platform.database.Rows} takes it. */
    public Sql by(String column) {
        return Sql.of(
                "select %s as parent_key, %s\nfrom %s\nwhere %s = any(?)".formatted(column, columns, from, column));
    }

    /**
     * Finds the rows that something lists, in its order, as {@link org.readout.platform.database.Rows} takes it.
     *
     * @param list the table of the list, {@code j} for short, with a column {@code ordinal}
     * @param owner its column that says who lists
     * @param joined how a row is joined to it
     */
    public Sql listedIn(String list, String owner, String joined) {
        return Sql.of("""
                select j.%1$s as parent_key, %2$s
                from %3$s j
                join %4$s on %5$s
                where j.%1$s = any(?)
                order by j.%1$s, j.ordinal
                """.formatted(owner, columns, list, from, joined));
    }

    private static String name(String column) {
        int renamed = column.lastIndexOf(RENAMED);
        return renamed < 0
                ? column.substring(column.lastIndexOf('.') + 1)
                : column.substring(renamed + RENAMED.length());
    }
}
