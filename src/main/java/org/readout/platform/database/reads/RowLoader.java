package org.readout.platform.database.reads;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.readout.platform.database.sql.Sql;

/**
 * Reads what stands under keys, in one statement for all keys that a turn of the event loop asks for.
 *
 * <p>A query's first {@code ?} stands for the array of keys, its values for the others, and its column {@code parent_key}
 * says which key a row stands under.
 */
@Singleton
public class RowLoader {

    private final BatchLoader loads;
    private final ReadClient client;

    RowLoader(BatchLoader loads, ReadClient client) {
        this.loads = loads;
        this.client = client;
    }

    /** The one row under a key, or null. */
    public <T> Uni<T> one(Sql query, UUID key, Function<Row, T> map) {
        return key == null
                ? Uni.createFrom().nullItem()
                : loads.one(query, key, keys -> found(query, keys.toArray(UUID[]::new), map))
                        .map(RowLoader::readable);
    }

    /** The one row of a slug, or null. */
    public <T> Uni<T> one(Sql query, String slug, Function<Row, T> map) {
        return loads.one(query, slug, keys -> found(query, keys.toArray(String[]::new), map))
                .map(RowLoader::readable);
    }

    /** The one row under a key, else the one that another query has under it, or null. */
    public <T> Uni<T> one(Sql query, Sql otherwise, UUID key, Function<Row, T> map) {
        return one(query, key, map).onItem().ifNull().switchTo(() -> one(otherwise, key, map));
    }

    /** The one row of a slug, else the one that another query has under it, or null. */
    public <T> Uni<T> one(Sql query, Sql otherwise, String slug, Function<Row, T> map) {
        return one(query, slug, map).onItem().ifNull().switchTo(() -> one(otherwise, slug, map));
    }

    /** All rows under a key, in the order of the query; empty where there is none. */
    public <T> Uni<List<T>> many(Sql query, UUID key, Function<Row, T> map) {
        return loads.one(query, key, keys -> grouped(query, keys, map)).map(rows -> {
            List<T> read = new ArrayList<>(rows.size());
            rows.forEach(row -> read.add(row.get()));
            return read;
        });
    }

    /** All rows of a query without keys. */
    public <T> Uni<List<T>> all(Sql query, Function<Row, T> map) {
        return loads.<String, List<T>>one(
                query, "", keys -> client.list(query, map).map(rows -> Map.of("", rows)));
    }

    private static <T> T readable(ReadRow<?, T> row) {
        return row == null ? null : row.get();
    }

    private <K, T> Uni<Map<K, ReadRow<K, T>>> found(Sql query, K[] keys, Function<Row, T> map) {
        return client.list(query.with(keys), row -> ReadRow.of(RowLoader.<K>key(row), row, map))
                .map(rows -> {
                    Map<K, ReadRow<K, T>> found = new HashMap<>();
                    rows.forEach(row -> found.put(row.key(), row));
                    return found;
                });
    }

    private <T> Uni<Map<UUID, List<ReadRow<UUID, T>>>> grouped(Sql query, List<UUID> keys, Function<Row, T> map) {
        return client.list(query.with(keys.toArray(UUID[]::new)), row -> ReadRow.of(RowLoader.<UUID>key(row), row, map))
                .map(rows -> {
                    Map<UUID, List<ReadRow<UUID, T>>> found = new HashMap<>();
                    keys.forEach(key -> found.put(key, new ArrayList<>()));
                    rows.forEach(row -> found.get(row.key()).add(row));
                    return found;
                });
    }

    @SuppressWarnings("unchecked")
    private static <K> K key(Row row) {
        return (K) row.getValue("parent_key");
    }
}
