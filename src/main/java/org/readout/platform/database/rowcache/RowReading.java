package org.readout.platform.database.rowcache;

/** One reading of rows that are to be kept. */
public final class RowReading {

    private final RowCache cache;
    private final long epoch;
    private final long known;

    /** @param known the position up to which every change was known before it began, and is read; negative where nothing is to be kept */
    RowReading(RowCache cache, long epoch, long known) {
        this.cache = cache;
        this.epoch = epoch;
        this.known = known;
    }

    /** Whether what is read can be found again. */
    public boolean isKept() {
        return known >= 0;
    }

    /**
     * Keeps what was read under a key, until one of the records changes that it is made of.
     *
     * @param position of the journal, as the database showed it with the rows; null where there was no row to tell it with
     */
    public void keep(Object query, Object key, Object value, RowFootprint footprint, Long position) {
        if (isKept()) {
            long from = position == null ? known : position;
            long to = position == null ? Long.MAX_VALUE : position;
            cache.put(query, key, new CachedRows(value, footprint.places(), epoch, from, to, footprint.bytes()));
        }
    }
}
