package org.readout.graphql.page;

import com.github.benmanes.caffeine.cache.Cache;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.readout.platform.Caches;
import org.readout.platform.ValueSize;
import org.readout.platform.database.sql.Sql;
import org.readout.platform.database.sql.Workload;

/**
 * The statement that reads one page for each of many parents. Its text is written once for each way of asking.
 *
 * @param alone whether there is one parent
 * @param conditions the texts of the scope's conditions
 */
record PageSql(
        RowSelect<?> select,
        boolean alone,
        String belongs,
        List<String> conditions,
        Ordering ordering,
        boolean descending,
        boolean backward,
        boolean after,
        boolean before) {

    private static final String MANY_PARENTS = "unnest(?::uuid[]) with ordinality as parent (key, ordinal)";
    /** PostgreSQL folds it into the page, which it then reads in order and need not sort. */
    private static final String ONE_PARENT = "(select ?::uuid as key) parent";

    private static final String ADDED = "sort_";
    /** How much of the heap each of them takes. */
    private static final long MOST_BYTES = 4_000_000;

    private static final Cache<PageSql, String> PAGES = texts();
    private static final Cache<PageSql, String> COUNTS = texts();

    /** One row more than was asked for, to tell whether there are more. */
    static Sql page(RowSelect<?> select, Scope scope, PageRequest request, List<UUID> parents) {
        boolean alone = parents.size() == 1;
        PageSql way = of(select, alone, scope, request.backward(), request.after() != null, request.before() != null);
        List<Object> values = new ArrayList<>();
        values.add(alone ? parents.get(0) : keys(parents));
        values.addAll(given(scope));
        if (way.after) {
            values.addAll(Cursor.open(request.after(), scope.ordering()).values());
        }
        if (way.before) {
            values.addAll(Cursor.open(request.before(), scope.ordering()).values());
        }
        values.add(request.size() + 1);
        return new Sql(
                PAGES.get(way, PageSql::pageText),
                values,
                scope.workload(),
                scope.hasCustomPlan(),
                select.prunedColumns());
    }

    static Sql count(RowSelect<?> select, Scope scope, List<UUID> parents) {
        PageSql way = of(select, false, scope, false, false, false);
        List<Object> values = given(scope);
        values.add(keys(parents));
        return new Sql(COUNTS.get(way, PageSql::countText), values, Workload.SCAN, scope.hasCustomPlan(), List.of());
    }

    /** The names of the columns that rows are sorted by: those of their own, or added ones. */
    static List<String> places(RowSelect<?> select, Ordering ordering) {
        return IntStream.range(0, ordering.keys().size())
                .mapToObj(i -> {
                    String own = select.named(ordering.keys().get(i).expression());
                    return own == null ? ADDED + i : own;
                })
                .toList();
    }

    private static Cache<PageSql, String> texts() {
        return Caches.builder()
                .maximumWeight(MOST_BYTES)
                .weigher((PageSql way, String text) -> Math.toIntExact(way.weight() + ValueSize.of(text)))
                .build();
    }

    /** With its select, which it may be the last to hold. */
    private long weight() {
        return 2L * ValueSize.CACHE_ENTRY + ValueSize.of(conditions) + select.weight();
    }

    private static PageSql of(
            RowSelect<?> select, boolean alone, Scope scope, boolean backward, boolean after, boolean before) {
        return new PageSql(
                select,
                alone,
                scope.belongs(),
                scope.conditions().stream().map(Sql::text).toList(),
                scope.ordering(),
                scope.descending(),
                backward,
                after,
                before);
    }

    private static Object keys(List<UUID> parents) {
        return parents.toArray(UUID[]::new);
    }

    /** The values of its conditions. */
    private static List<Object> given(Scope scope) {
        List<Object> values = new ArrayList<>();
        scope.conditions().forEach(condition -> values.addAll(condition.values()));
        return values;
    }

    private String pageText() {
        String direction = descending == backward ? "asc" : "desc";
        List<String> places = places(select, ordering);
        return lines(
                "select parent.key as parent_key, " + ofPage(places) + joined(),
                "from " + (alone ? ONE_PARENT : MANY_PARENTS),
                "cross join lateral (",
                "select " + select.columns() + added(places),
                "from " + select.from(),
                "where " + met(),
                after ? beyond(descending ? "<" : ">") : "",
                before ? beyond(descending ? ">" : "<") : "",
                "order by " + ordering.by(direction),
                "limit ?",
                ") page",
                select.joins().stream().map(Join::clause).collect(Collectors.joining("\n")),
                "order by " + (alone ? "" : "parent.ordinal, ") + by(places, direction));
    }

    private String ofPage(List<String> places) {
        return Stream.concat(select.names().stream(), places.stream())
                .distinct()
                .map(name -> "page." + name)
                .collect(Collectors.joining(", "));
    }

    private String joined() {
        return select.joins().stream().map(join -> ", " + join.columns()).collect(Collectors.joining());
    }

    private String added(List<String> places) {
        return IntStream.range(0, places.size())
                .filter(i -> places.get(i).startsWith(ADDED))
                .mapToObj(i -> ", " + ordering.keys().get(i).expression() + " as " + places.get(i))
                .collect(Collectors.joining());
    }

    private static String by(List<String> places, String direction) {
        return places.stream().map(place -> "page." + place + " " + direction).collect(Collectors.joining(", "));
    }

    private String countText() {
        return lines(
                "select parent.key as parent_key, (",
                "select count(*) from " + select.from(),
                "where " + met(),
                ")::integer as rows",
                "from " + MANY_PARENTS);
    }

    private String met() {
        return conditions.stream().map(condition -> "\nand " + condition).collect(Collectors.joining("", belongs, ""));
    }

    private String beyond(String side) {
        return "and " + ordering.row() + " " + side + " " + ordering.placeholders();
    }

    private static String lines(String... lines) {
        return String.join("\n", lines);
    }
}
