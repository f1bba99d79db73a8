package org.readout.graphql.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.readout.platform.database.Sql;

/**
 * The statement that reads one page for each of many parents. Its text is written once for each way of asking.
 *
 * @param conditions the texts of the scope's conditions
 */
record PageSql(
        Select<?> select,
        String belongs,
        List<String> conditions,
        Ordering ordering,
        boolean descending,
        boolean backward,
        boolean after,
        boolean before) {

    private static final long MOST_WAYS = 1_000;
    private static final Cache<PageSql, String> PAGES =
            Caffeine.newBuilder().maximumSize(MOST_WAYS).build();
    private static final Cache<PageSql, String> COUNTS =
            Caffeine.newBuilder().maximumSize(MOST_WAYS).build();

    /** One row more than was asked for, to tell whether there are more. */
    static Sql page(Select<?> select, Scope scope, PageRequest request, List<UUID> parents) {
        PageSql way = of(select, scope, request.backward(), request.after() != null, request.before() != null);
        List<Object> values = new ArrayList<>();
        values.add(keys(parents));
        values.addAll(given(scope));
        if (way.after) {
            values.addAll(Cursor.open(request.after(), scope.ordering()).values());
        }
        if (way.before) {
            values.addAll(Cursor.open(request.before(), scope.ordering()).values());
        }
        values.add(request.size() + 1);
        return new Sql(PAGES.get(way, PageSql::pageText), values, scope.isWeighed());
    }

    static Sql count(Select<?> select, Scope scope, List<UUID> parents) {
        PageSql way = of(select, scope, false, false, false);
        List<Object> values = given(scope);
        values.add(keys(parents));
        return new Sql(COUNTS.get(way, PageSql::countText), values, scope.isWeighed());
    }

    private static PageSql of(Select<?> select, Scope scope, boolean backward, boolean after, boolean before) {
        return new PageSql(
                select,
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
        return lines(
                "select parent.key as parent_key, " + own() + ", " + places("page.sort_%1$d::text as place_%1$d")
                        + joined(),
                "from unnest(?::uuid[]) with ordinality as parent (key, ordinal)",
                "cross join lateral (",
                "select " + select.columns() + ", " + sortColumns(),
                "from " + select.from(),
                "where " + met(),
                after ? beyond(descending ? "<" : ">") : "",
                before ? beyond(descending ? ">" : "<") : "",
                "order by " + ordering.by(direction),
                "limit ?",
                ") page",
                select.joins().stream().map(Join::clause).collect(Collectors.joining("\n")),
                "order by parent.ordinal, " + places("page.sort_%d " + direction));
    }

    private String own() {
        return select.names().stream().map(name -> "page." + name).collect(Collectors.joining(", "));
    }

    private String joined() {
        return select.joins().stream().map(join -> ", " + join.columns()).collect(Collectors.joining());
    }

    private String countText() {
        return lines(
                "select parent.key as parent_key, (",
                "select count(*) from " + select.from(),
                "where " + met(),
                ")::integer as rows",
                "from unnest(?::uuid[]) with ordinality as parent (key, ordinal)");
    }

    private String met() {
        return conditions.stream().map(condition -> "\nand " + condition).collect(Collectors.joining("", belongs, ""));
    }

    private String beyond(String side) {
        return "and " + ordering.row() + " " + side + " " + ordering.placeholders();
    }

    private String sortColumns() {
        List<SortKey> keys = ordering.keys();
        return IntStream.range(0, keys.size())
                .mapToObj(i -> keys.get(i).expression() + " as sort_" + i)
                .collect(Collectors.joining(", "));
    }

    private String places(String format) {
        return IntStream.range(0, ordering.keys().size())
                .mapToObj(format::formatted)
                .collect(Collectors.joining(", "));
    }

    private static String lines(String... lines) {
        return String.join("\n", lines);
    }
}
