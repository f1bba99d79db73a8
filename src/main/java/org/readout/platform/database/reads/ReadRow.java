package org.readout.platform.database.reads;

import io.vertx.sqlclient.Row;
import java.util.function.Function;

/**
 * A row of a statement that reads for many keys at once. One that cannot be read fails those who ask for its key, and nobody else.
 *
 * @param key whose row it is
 * @param failure why it cannot be read; null where it was
 */
public record ReadRow<K, T>(K key, T value, RuntimeException failure) {

    public static <K, T> ReadRow<K, T> of(K key, Row row, Function<Row, T> map) {
        try {
            return new ReadRow<>(key, map.apply(row), null);
        } catch (RuntimeException unreadable) {
            return new ReadRow<>(key, null, unreadable);
        }
    }

    /** What was read; throws why it cannot be. */
    public T get() {
        if (failure != null) {
            throw failure;
        }
        return value;
    }
}
