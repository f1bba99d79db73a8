package org.readout.graphql.page;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.readout.graphql.page.Page.Placed;
import org.readout.graphql.page.count.Grouping;
import org.readout.graphql.page.count.RowGroup;
import org.readout.graphql.page.count.Totals;
import org.readout.platform.database.reads.BatchLoader;
import org.readout.platform.database.reads.ReadClient;
import org.readout.platform.database.reads.ReadRow;
import org.readout.platform.database.sql.Sql;

/** Reads the pages of a level: one statement for all parents, the limit of each in SQL. */
@Singleton
public class Pages {

    /** The parent of what belongs to the record as a whole. */
    public static final UUID RECORD = new UUID(0, 0);

    private final BatchLoader loads;
    private final ReadClient client;

    Pages(BatchLoader loads, ReadClient client) {
        this.loads = loads;
        this.client = client;
    }

    /** The page of one parent, read together with those of its siblings. */
    public <T> Uni<Page<T>> page(RowSelect<T> select, Scope scope, PageRequest request, UUID parent) {
        RowSelect<T> pruned = select.pruned();
        if (!LookAhead.needs(request)) {
            return Uni.createFrom().item(cut(pruned, scope, request, parent, List.of()));
        }
        return loads.one(new Level(pruned, scope, request), parent, parents -> pages(pruned, scope, request, parents))
                .map(Supplier::get);
    }

    /** A row that cannot be read fails the page that it stands in, once that is asked for, and no other. */
    private <T> Uni<Map<UUID, Supplier<Page<T>>>> pages(
            RowSelect<T> select, Scope scope, PageRequest request, List<UUID> parents) {
        List<String> places = PageSql.places(select, scope.ordering());
        return client.list(
                        PageSql.page(select, scope, request, parents),
                        row -> ReadRow.of(row.getUUID("parent_key"), row, one -> placed(one, select, places)))
                .map(rows -> {
                    Map<UUID, List<ReadRow<UUID, Placed<T>>>> byParent = new HashMap<>();
                    rows.forEach(row -> byParent.computeIfAbsent(row.key(), k -> new ArrayList<>())
                            .add(row));
                    Map<UUID, Supplier<Page<T>>> pages = new HashMap<>();
                    parents.forEach(parent -> pages.put(
                            parent,
                            () -> cut(
                                    select,
                                    scope,
                                    request,
                                    parent,
                                    byParent.getOrDefault(parent, List.of()).stream()
                                            .map(ReadRow::get)
                                            .toList())));
                    return pages;
                });
    }

    private <T> Page<T> cut(RowSelect<T> select, Scope scope, PageRequest request, UUID parent, List<Placed<T>> found) {
        boolean more = found.size() > request.size();
        List<Placed<T>> rows = new ArrayList<>(more ? found.subList(0, request.size()) : found);
        if (request.backward()) {
            Collections.reverse(rows);
        }
        return new Page<>(rows, request, scope.ordering().name(), more, totals(select, scope, parent));
    }

    private Totals totals(RowSelect<?> select, Scope scope, UUID parent) {
        return new Totals() {
            @Override
            public Uni<Integer> count() {
                return Pages.this.count(select, scope, parent);
            }

            @Override
            public Uni<List<RowGroup>> groups(Grouping grouping, int first) {
                return loads.one(
                        new Groups(select, scope, grouping, first),
                        parent,
                        parents -> Pages.this.groups(GroupSql.of(select, scope, grouping, first, parents), parents));
            }
        };
    }

    private Uni<Map<UUID, List<RowGroup>>> groups(Sql sql, List<UUID> parents) {
        return client.list(sql, row -> Map.entry(row.getUUID("parent_key"), RowGroup.of(row)))
                .map(rows -> {
                    Map<UUID, List<RowGroup>> groups = new HashMap<>();
                    parents.forEach(parent -> groups.put(parent, new ArrayList<>()));
                    rows.forEach(row -> groups.get(row.getKey()).add(row.getValue()));
                    return groups;
                });
    }

    private Uni<Integer> count(RowSelect<?> select, Scope scope, UUID parent) {
        return loads.one(new Whole(select, scope), parent, parents -> client.list(
                        PageSql.count(select, scope, parents),
                        row -> Map.entry(row.getUUID("parent_key"), row.getInteger("rows")))
                .map(rows -> {
                    Map<UUID, Integer> counts = new HashMap<>();
                    rows.forEach(row -> counts.put(row.getKey(), row.getValue()));
                    return counts;
                }));
    }

    private record Level(RowSelect<?> select, Scope scope, PageRequest request) {}

    private record Whole(RowSelect<?> select, Scope scope) {}

    private record Groups(RowSelect<?> select, Scope scope, Grouping grouping, int first) {}

    private static <T> Placed<T> placed(Row row, RowSelect<T> select, List<String> places) {
        return new Placed<>(
                select.map().apply(row), places.stream().map(row::getValue).toList());
    }
}
