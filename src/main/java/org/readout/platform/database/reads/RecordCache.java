package org.readout.platform.database.reads;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.readout.platform.database.rowcache.RowBounds;
import org.readout.platform.database.rowcache.RowCache;
import org.readout.platform.database.rowcache.RowFootprint;
import org.readout.platform.database.rowcache.RowReading;

/** Rows that are kept until their record changes, for the current request. */
@Singleton
class RecordCache {

    /** Of the heap, one part in so many unless a setting says how much. */
    private static final int SHARE = 16;

    private final RecordVersion version;
    private final RowCache rows;
    private final Counter found;
    private final Counter read;

    RecordCache(
            RecordVersion version,
            MeterRegistry meters,
            @ConfigProperty(name = "readout.rows.memory") Optional<MemorySize> memory) {
        this.version = version;
        rows = new RowCache(
                version.records(),
                memory.map(MemorySize::asLongValue).orElse(Runtime.getRuntime().maxMemory() / SHARE));
        found = counter(meters, "memory");
        read = counter(meters, "database");
        Gauge.builder("readout.rows.bytes", rows, RowCache::bytes)
                .description("Memory that rows of records take which are kept until their record changes")
                .baseUnit("bytes")
                .register(meters);
    }

    private static Counter counter(MeterRegistry meters, String from) {
        return Counter.builder("readout.rows")
                .description("Rows, or lists of them, of records that are kept, by where they came from")
                .tag("from", from)
                .register(meters);
    }

    /** The meters are there before the first row is read. */
    void start(@Observes StartupEvent start) {}

    /** What a query has under a key, as the current request would read it; null where that is not known. */
    Object find(Object query, Object key) {
        RowBounds bounds = version.rows();
        RowCache.Found kept = bounds == null ? null : rows.find(query, key, bounds);
        if (kept == null) {
            read.increment();
            return null;
        }
        version.holds(kept.to());
        found.increment();
        return kept.value();
    }

    /** Begins a reading for the current request, before its statement is sent. */
    RowReading begin() {
        ReadRoute route = ReadRoute.current();
        return rows.begin(version.floor().epoch(), route.replica() == null ? Long.MAX_VALUE : route.shown());
    }

    /**
     * Keeps what was read under a key.
     *
     * @param value what is made of the rows
     * @param read the rows; empty where there are none
     */
    void keep(RowReading reading, RecordQuery<?> query, Object key, Object value, List<Row> read) {
        if (!reading.isKept()) {
            return;
        }
        RowFootprint footprint = new RowFootprint();
        footprint.add(key);
        for (Row row : read) {
            for (int i = 0; i < row.size(); i++) {
                footprint.add(row.getValue(i));
            }
        }
        Long position = read.isEmpty() ? null : read.get(0).getLong(RecordQuery.POSITION);
        reading.keep(query, key, value, footprint, position);
    }
}
