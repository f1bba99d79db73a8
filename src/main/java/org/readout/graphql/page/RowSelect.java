package org.readout.graphql.page;

import com.github.benmanes.caffeine.cache.Cache;
import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.readout.platform.Caches;
import org.readout.platform.database.sql.Sql;
import org.readout.platform.database.sql.Workload;

/** What one row of a level is: the columns that a map reads, and which columns can be pruned. */
public final class RowSelect<T> {

    private static final String RENAMED = " as ";

    /** How much of the heap is taken by what it is for sets of fields. */
    private static final long MOST_BYTES = 300_000;

    private static final int OBJECT = 1_500;
    private static final int NAME = 100;

    private final List<String> columns;
    private final String from;
    private final Function<Row, T> map;
    private final List<PrunableColumns> prunable;
    private final List<Join<?>> joins;
    private final List<String> prunedColumns;
    /** Of n fields there are 2ⁿ sets; how large a select is for one is bounded by its columns. */
    private final Cache<Set<String>, RowSelect<T>> byFields = Caches.builder()
            .maximumWeight(MOST_BYTES)
            .weigher((Set<String> fields, RowSelect<T> select) -> weight(fields, select))
            .build();
    /** What was asked for last: all objects of a level ask for the same. */
    private volatile Pruned<T> last;

    /** The columns are those that repositories name. */
    private final Map<String, Sql> by = new ConcurrentHashMap<>();

    /**
     * @param columns the columns that {@code map} reads
     * @param from the table and what is joined to one of its rows
     */
    public RowSelect(String columns, String from, Function<Row, T> map) {
        this(listed(columns), from, map, List.of(), List.of(), List.of());
    }

    private RowSelect(
            List<String> columns,
            String from,
            Function<Row, T> map,
            List<PrunableColumns> prunable,
            List<Join<?>> joins,
            List<String> prunedColumns) {
        this.columns = columns;
        this.from = from;
        this.map = map;
        this.prunable = prunable;
        this.joins = joins;
        this.prunedColumns = prunedColumns;
    }

    /**
     * The same, with columns that pages prune where a query does not select the one field that they are read for.
     *
     * @param field its name in the schema
     * @param of some of its columns, for which {@code map} takes null
     */
    public RowSelect<T> prunable(String field, String of) {
        return new RowSelect<>(
                columns, from, map, with(prunable, new PrunableColumns(field, listed(of))), joins, prunedColumns);
    }

    /** The same, with what pages bring along where a query asks for it. */
    public RowSelect<T> joining(Join<?> join) {
        return new RowSelect<>(columns, from, map, prunable, with(joins, join), prunedColumns);
    }

    /** The same, read from somewhere else. */
    public RowSelect<T> from(String other) {
        return new RowSelect<>(columns, other, map, prunable, joins, prunedColumns);
    }

    public String columns() {
        return String.join(", ", columns);
    }

    public String from() {
        return from;
    }

    public Function<Row, T> map() {
        return map;
    }

    List<Join<?>> joins() {
        return joins;
    }

    /** Names of columns that {@code map} reads and that are not there, those of joins among them. */
    List<String> prunedColumns() {
        return prunedColumns;
    }

    /** The names of its columns. */
    List<String> names() {
        return columns.stream().map(RowSelect::name).toList();
    }

    /** The name of the column that is that expression, or null. */
    String named(String expression) {
        return columns.contains(expression) ? name(expression) : null;
    }

    /** With no more columns and joins than a query asks for now; the same object for the same. */
    public RowSelect<T> pruned() {
        Set<String> requested = LookAhead.requestedFields();
        Pruned<T> before = last;
        if (before != null && before.requested == requested) {
            return before.select;
        }
        Set<String> fields = new HashSet<>();
        addRequested(fields, "");
        RowSelect<T> select = byFields.get(fields, known -> with(known, ""));
        last = new Pruned<>(requested, select);
        return select;
    }

    /** Finds rows by a column that tells them apart, without joins, as {@link org.readout.platform.database.reads.RowLoader} takes it. */
    public Sql by(String column) {
        return by.computeIfAbsent(
                column,
                known -> new Sql(
                        "select %s as parent_key, %s\nfrom %s\nwhere %s = any(?)"
                                .formatted(known, columns(), from, known),
                        List.of(),
                        Workload.KEYED,
                        false,
                        prunedColumns));
    }

    /**
     * Finds the rows that something lists, in its order, as {@link org.readout.platform.database.reads.RowLoader} takes it.
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
                """.formatted(owner, columns(), list, from, joined));
    }

    /**
     * Reads the rows that another statement finds, beside what it says of each.
     *
     * @param other which finds them, {@code found} for short
     * @param joined how a row is joined to it
     * @param order of what was found
     */
    public Sql foundBy(Sql other, String joined, String order) {
        String text = "select found.*, %s\nfrom (\n".formatted(columns())
                + other.text()
                + ") found\njoin %s on %s\norder by %s\n".formatted(from, joined, order);
        return new Sql(text, other.values(), other.workload(), other.customPlan(), prunedColumns);
    }

    /** Adds the fields that are asked for, of those for which it has more to read. */
    void addRequested(Set<String> fields, String path) {
        for (PrunableColumns one : prunable) {
            if (LookAhead.mayRequest(path + one.field)) {
                fields.add(path + one.field);
            }
        }
        for (Join<?> join : joins) {
            join.addRequested(fields, path);
        }
    }

    /** With what those fields need. */
    RowSelect<T> with(Set<String> fields, String path) {
        List<String> unread = prunable.stream()
                .filter(one -> !fields.contains(path + one.field))
                .flatMap(one -> one.columns.stream())
                .toList();
        List<Join<?>> brought = joins.stream()
                .filter(join -> join.isIn(fields, path))
                .<Join<?>>map(join -> join.with(fields, path))
                .toList();
        return new RowSelect<>(
                columns.stream().filter(column -> !unread.contains(column)).toList(),
                from,
                map,
                List.of(),
                brought,
                Stream.concat(
                                unread.stream().map(RowSelect::name),
                                brought.stream().flatMap(Join::prunedColumns))
                        .toList());
    }

    /** With the statement that reads it by its key. */
    private static int weight(Set<String> fields, RowSelect<?> select) {
        int joined = select.joins.stream().mapToInt(Join::weight).sum();
        return OBJECT + NAME * fields.size() + NAME * (select.columns.size() + select.prunedColumns.size()) + joined;
    }

    /** What it takes within one that it is joined to. */
    int weight() {
        return weight(Set.of(), this);
    }

    private static List<String> listed(String columns) {
        return Arrays.asList(columns.strip().split(",\\s*"));
    }

    private static <E> List<E> with(List<E> list, E last) {
        List<E> longer = new ArrayList<>(list);
        longer.add(last);
        return List.copyOf(longer);
    }

    private static String name(String column) {
        int renamed = column.lastIndexOf(RENAMED);
        return renamed < 0
                ? column.substring(column.lastIndexOf('.') + 1)
                : column.substring(renamed + RENAMED.length());
    }

    private record Pruned<T>(Set<String> requested, RowSelect<T> select) {}

    /** Columns that are read for one field alone. */
    private record PrunableColumns(String field, List<String> columns) {}
}
