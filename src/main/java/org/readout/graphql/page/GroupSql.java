package org.readout.graphql.page;

import com.github.benmanes.caffeine.cache.Cache;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.readout.graphql.page.count.Grouping;
import org.readout.platform.Caches;
import org.readout.platform.ValueSize;
import org.readout.platform.database.sql.Sql;
import org.readout.platform.database.sql.Workload;

/**
 * The statement that counts the rows of connections by something, for each of many parents. Its text is written once for each way
 * of asking.
 *
 * @param conditions the texts of the conditions of scope and grouping
 * @param grouping without its conditions
 */
record GroupSql(String from, String belongs, List<String> conditions, Grouping grouping) {

    private static final String OF_ALL_PARENTS = """
            select parent.key as parent_key, counted.id, counted.key, counted.label, counted.count
            from unnest(?::uuid[]) with ordinality as parent (key, ordinal)
            cross join lateral (
            %s
            ) counted
            order by parent.ordinal, counted.count desc, counted.key collate "C"
            """;

    /** How much of the heap the texts take. */
    private static final long MOST_BYTES = 4_000_000;

    private static final Cache<GroupSql, String> TEXTS = Caches.builder()
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
                grouping.ofAll());
        List<Object> values = new ArrayList<>();
        values.add(parents.toArray(UUID[]::new));
        conditions.forEach(condition -> values.addAll(condition.values()));
        values.add(first);
        boolean customPlan = conditions.stream().anyMatch(Sql::customPlan);
        return new Sql(TEXTS.get(way, GroupSql::text), values, Workload.SCAN, customPlan, List.of());
    }

    private String text() {
        String met = conditions.stream().map(condition -> "\nand " + condition).collect(Collectors.joining());
        return OF_ALL_PARENTS.formatted(
                grouping.sql("from " + from + "\n" + grouping.joined() + "\nwhere " + belongs + met));
    }
}
