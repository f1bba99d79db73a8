package org.readout.graphql.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.readout.platform.ValueSize;
import org.readout.platform.database.Sql;
import org.readout.platform.database.Workload;

/**
 * The statement that counts the rows of connections by something, for each of many parents. Its text is written once for each way
 * of asking.
 *
 * @param conditions the texts of the conditions of scope and grouping
 */
record GroupSql(
        String from,
        String belongs,
        List<String> conditions,
        String joined,
        String by,
        String row,
        String named,
        String key,
        String label) {

    private static final String GROUPED = """
            select %1$s as id, count(*)::integer as count
            from %2$s
            %3$s
            where %4$s
            group by 1""";

    private static final String GROUPED_ONCE = """
            select once.id, count(*)::integer as count
            from (
            select distinct %1$s as id, %5$s as row
            from %2$s
            %3$s
            where %4$s
            ) once
            group by once.id""";

    /** The keys of groups are compared as they are, in whatever language the database sorts. */
    private static final String OF_ALL_PARENTS = """
            select parent.key as parent_key, counted.id, counted.key, counted.label, counted.count
            from unnest(?::uuid[]) with ordinality as parent (key, ordinal)
            cross join lateral (
            select grouped.id, %2$s as key, %3$s as label, grouped.count
            from (
            %1$s
            ) grouped
            %4$s
            where grouped.id is not null
            order by grouped.count desc, (%2$s) collate "C"
            limit ?
            ) counted
            order by parent.ordinal, counted.count desc, counted.key collate "C"
            """;

    /** How much of the heap the texts take. */
    private static final long MOST_BYTES = 4_000_000;

    private static final Cache<GroupSql, String> TEXTS = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((GroupSql way, String text) ->
                    Math.toIntExact(2L * ValueSize.CACHE_ENTRY + ValueSize.of(way.conditions) + ValueSize.of(text)))
            .build();

    static Sql of(RowSelect<?> select, Scope scope, Grouping grouping, int first, List<UUID> parents) {
        List<Sql> conditions = Stream.concat(scope.conditions().stream(), grouping.conditions().stream())
                .toList();
        GroupSql way = new GroupSql(
                select.from(),
                scope.belongs(),
                conditions.stream().map(Sql::text).toList(),
                grouping.joined(),
                grouping.by(),
                grouping.row(),
                grouping.named(),
                grouping.key(),
                grouping.label());
        List<Object> values = new ArrayList<>();
        values.add(parents.toArray(UUID[]::new));
        conditions.forEach(condition -> values.addAll(condition.values()));
        values.add(first);
        boolean customPlan = conditions.stream().anyMatch(Sql::customPlan);
        return new Sql(TEXTS.get(way, GroupSql::text), values, Workload.SCAN, customPlan, List.of());
    }

    private String text() {
        String met =
                conditions.stream().map(condition -> "\nand " + condition).collect(Collectors.joining("", belongs, ""));
        String grouped = (row == null ? GROUPED : GROUPED_ONCE).formatted(by, from, joined, met, row);
        return OF_ALL_PARENTS.formatted(grouped, key, label, named);
    }
}
