package org.readout.graphql.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.readout.platform.database.Sql;

/** Writes the statement that reads one page for each of many parents. */
final class PageSql {

    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    private PageSql() {}

    /** One row more than was asked for, to tell whether there are more. */
    static Sql page(Select<?> select, Scope scope, PageRequest request, List<UUID> parents) {
        String direction = scope.descending() == request.backward() ? "asc" : "desc";
        return new PageSql()
                .line("select parent.key as parent_key, page.*, " + places(scope, "page.sort_%1$d::text as place_%1$d"))
                .parents(parents)
                .line("cross join lateral (")
                .line("select " + select.columns() + ", " + sortColumns(scope))
                .line("from " + select.from())
                .where(scope)
                .between(scope, request)
                .line("order by " + scope.ordering().by(direction))
                .line("limit ?", request.size() + 1)
                .line(") page")
                .line("order by parent.ordinal, " + places(scope, "page.sort_%d " + direction))
                .done();
    }

    static Sql count(Select<?> select, Scope scope, List<UUID> parents) {
        return new PageSql()
                .line("select parent.key as parent_key, (")
                .line("select count(*) from " + select.from())
                .where(scope)
                .line(")::integer as rows")
                .parents(parents)
                .done();
    }

    private PageSql parents(List<UUID> parents) {
        return line("from unnest(?::uuid[]) with ordinality as parent (key, ordinal)", (Object)
                parents.toArray(UUID[]::new));
    }

    private PageSql where(Scope scope) {
        line("where " + scope.belongs());
        scope.conditions()
                .forEach(condition ->
                        line("and " + condition.text(), condition.values().toArray()));
        return this;
    }

    private PageSql between(Scope scope, PageRequest request) {
        if (request.after() != null) {
            beyond(scope, request.after(), scope.descending() ? "<" : ">");
        }
        if (request.before() != null) {
            beyond(scope, request.before(), scope.descending() ? ">" : "<");
        }
        return this;
    }

    private void beyond(Scope scope, String cursor, String side) {
        Ordering ordering = scope.ordering();
        line(
                "and " + ordering.row() + " " + side + " " + ordering.placeholders(),
                Cursor.open(cursor, ordering).values().toArray());
    }

    private PageSql line(String line, Object... of) {
        text.append(line).append('\n');
        values.addAll(Arrays.asList(of));
        return this;
    }

    private Sql done() {
        return new Sql(text.toString(), values);
    }

    private static String sortColumns(Scope scope) {
        List<SortKey> keys = scope.ordering().keys();
        return IntStream.range(0, keys.size())
                .mapToObj(i -> keys.get(i).expression() + " as sort_" + i)
                .collect(Collectors.joining(", "));
    }

    private static String places(Scope scope, String format) {
        return IntStream.range(0, scope.ordering().keys().size())
                .mapToObj(format::formatted)
                .collect(Collectors.joining(", "));
    }
}
