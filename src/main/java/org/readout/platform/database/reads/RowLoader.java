package org.readout.platform.database.reads;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.readout.platform.database.rowcache.RowReading;
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
    private final RecordCache cache;

    RowLoader(BatchLoader loads, ReadClient client, RecordCache cache) {
        this.loads = loads;
        this.client = client;
        this.cache = cache;
    }

    /** The one row under a key, else the one that another query has under it, or null. */
    public <T> Uni<T> one(RecordQuery<T> query, RecordQuery<T> otherwise, UUID key) {
        return key == null ? Uni.createFrom().nullItem() : one(query, otherwise, key, UUID[]::new);
    }

    /** The one row of a slug, else the one that another query has under it, or null. */
    public <T> Uni<T> one(RecordQuery<T> query, RecordQuery<T> otherwise, String slug) {
        return one(query, otherwise, slug, String[]::new);
    }

    /** The rows under each of some keys, in their order, found as that under one. */
    public <T> Uni<List<T>> each(RecordQuery<T> query, RecordQuery<T> otherwise, List<UUID> keys) {
        List<T> kept = new ArrayList<>(keys.size());
        for (UUID key : keys) {
            @SuppressWarnings("unchecked")
            T one = (T) cache.find(query, key);
            if (one == null) {
                return Uni.join()
                        .all(keys.stream()
                                .map(missing -> one(query, otherwise, missing))
                                .toList())
                        .andFailFast();
            }
            kept.add(one);
        }
        return Uni.createFrom().item(kept);
    }

    /** All rows under a key, in the order of the query; empty where there is none. */
    public <T> Uni<List<T>> many(RecordQuery<T> query, UUID key) {
        return kept(query, key, () -> loads.one(query, key, keys -> grouped(query, keys)));
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

    private <K, T> Uni<T> one(RecordQuery<T> query, RecordQuery<T> otherwise, K key, IntFunction<K[]> array) {
        return kept(query, key, () -> loads.one(query, key, keys -> found(query, keys.toArray(array)))
                .onItem()
                .ifNull()
                .switchTo(() -> loads.one(otherwise, key, keys -> found(otherwise, keys.toArray(array)))));
    }

    @SuppressWarnings("unchecked")
    private <K, T> Uni<T> kept(RecordQuery<?> query, K key, Supplier<Uni<ReadRow<K, T>>> read) {
        Object kept = cache.find(query, key);
        return kept == null
                ? read.get().map(RowLoader::readable)
                : Uni.createFrom().item((T) kept);
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

    private <K, T> Uni<Map<K, ReadRow<K, T>>> found(RecordQuery<T> query, K[] keys) {
        RowReading reading = cache.begin();
        return client.list(query.sql().with(keys), row -> {
                    ReadRow<K, T> read = ReadRow.of(RowLoader.<K>key(row), row, query.map());
                    if (read.failure() == null) {
                        cache.keep(reading, query, read.key(), read.value(), List.of(row));
                    }
                    return read;
                })
                .map(rows -> rows.stream().collect(Collectors.toMap(ReadRow::key, row -> row, (one, other) -> other)));
    }

    private <T> Uni<Map<UUID, ReadRow<UUID, List<T>>>> grouped(RecordQuery<T> query, List<UUID> keys) {
        RowReading reading = cache.begin();
        return client.list(query.sql().with(keys.toArray(UUID[]::new)), row -> row)
                .map(all -> {
                    Map<UUID, List<Row>> byKey = new HashMap<>();
                    keys.forEach(key -> byKey.put(key, new ArrayList<>()));
                    all.forEach(row -> byKey.get(RowLoader.<UUID>key(row)).add(row));
                    Map<UUID, ReadRow<UUID, List<T>>> found = new HashMap<>();
                    byKey.forEach((key, rows) -> found.put(key, listed(query, key, rows, reading)));
                    return found;
                });
    }

    private <T> ReadRow<UUID, List<T>> listed(RecordQuery<T> query, UUID key, List<Row> rows, RowReading reading) {
        List<T> values = new ArrayList<>(rows.size());
        try {
            rows.forEach(row -> values.add(query.map().apply(row)));
        } catch (RuntimeException unreadable) {
            return new ReadRow<>(key, null, unreadable);
        }
        List<T> list = Collections.unmodifiableList(values);
        cache.keep(reading, query, key, list, rows);
        return new ReadRow<>(key, list, null);
    }

    @SuppressWarnings("unchecked")
    private static <K> K key(Row row) {
        return (K) row.getValue("parent_key");
    }
}
