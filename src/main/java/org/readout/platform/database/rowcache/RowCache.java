package org.readout.platform.database.rowcache;

import com.github.benmanes.caffeine.cache.Cache;
import org.readout.platform.Caches;

/**
 * Rows by what they were read for, until the journal tells that a record changed that they are made of. What is found is what the
 * asking request would read: no change lies between the position that the rows were read at and its own.
 */
public final class RowCache {

    private final RecordChanges changes;
    private final Cache<Key, CachedRows> rows;
    private final boolean on;

    /** @param bytes how much of the heap it may take; 0 for none */
    public RowCache(RecordChanges changes, long bytes) {
        this.changes = changes;
        on = bytes > 0;
        rows = Caches.builder()
                .maximumWeight(bytes)
                .weigher((Key key, CachedRows read) -> read.bytes())
                .build();
    }

    /**
     * What was read for a query under a key.
     *
     * @param query told from others by its identity
     * @param key a UUID or a text
     * @return null where nothing is kept that does for a request of such bounds
     */
    public Found find(Object query, Object key, RowBounds bounds) {
        if (!on || changes.known() < bounds.atLeast()) {
            return null;
        }
        CachedRows read = rows.getIfPresent(new Key(query, key));
        return read != null
                        && read.epoch() == bounds.epoch() + changes.epoch()
                        && read.to() <= bounds.atMost()
                        && changes.areUnchangedSince(read.from(), read.places())
                ? read
                : null;
    }

    /**
     * Begins a reading, before its statement is sent; what comes of it can be kept under the keys that it was for.
     *
     * @param shown the position that the database has shown which is read; the largest number for the primary
     */
    public RowReading begin(long epoch, long shown) {
        return new RowReading(this, epoch + changes.epoch(), on ? Math.min(changes.known(), shown) : -1);
    }

    void put(Object query, Object key, CachedRows read) {
        rows.put(new Key(query, key), read);
    }

    /** How much of the heap it takes, about. */
    public long bytes() {
        return rows.policy().eviction().orElseThrow().weightedSize().orElse(0);
    }

    /** What was found. */
    public interface Found {

        /** The rows, as repositories give them. */
        Object value();

        /** The position of the journal that they hold at most; the largest number where that is not known. */
        long to();
    }

    private record Key(Object query, Object key) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Key same && query == same.query && key.equals(same.key);
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(query) + key.hashCode();
        }
    }
}
