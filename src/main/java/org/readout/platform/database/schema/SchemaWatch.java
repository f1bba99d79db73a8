package org.readout.platform.database.schema;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.OptionalInt;
import org.jboss.logging.Logger;
import org.readout.platform.Timers;

/** Looks now and then whether a newer server has migrated the database under this one, and whether this one still fits. */
@ApplicationScoped
public class SchemaWatch {

    private static final Logger LOG = Logger.getLogger(SchemaWatch.class);
    private static final Duration PERIOD = Duration.ofSeconds(10);
    private static final String SCHEMA = """
            select max(version::integer) as version, min(compatible_from) as compatible_from
            from flyway_schema_history, schema_compatibility
            where success
            """;

    private final Pool pool;
    private final Timers timers;

    private Timers.Cancellable looking;
    private volatile int version;
    private volatile boolean fits = true;

    SchemaWatch(Pool pool, Timers timers, MeterRegistry meters) {
        this.pool = pool;
        this.timers = timers;
        Gauge.builder("readout.database.schema", () -> version)
                .description("The version of the database's schema; 0 until it is known")
                .register(meters);
    }

    synchronized void begin(@Observes DatabaseReady ready) {
        if (looking == null) {
            look();
            looking = timers.every(PERIOD, this::look);
        }
    }

    /** A database that is away tells nothing of its schema. */
    private void look() {
        pool.query(SCHEMA)
                .execute()
                .subscribe()
                .with(rows -> rows.forEach(this::found), failure -> LOG.debug("The schema cannot be read", failure));
    }

    private void found(Row row) {
        found(row.getInteger("version"), row.getInteger("compatible_from"));
    }

    private void found(int newest, int compatibleFrom) {
        version = newest;
        boolean still = compatibleFrom <= ServerSchema.VERSION;
        if (fits && !still) {
            LOG.errorf(
                    "This database is of a newer Readout (schema %d, this one knows %d); this server is not ready any more",
                    newest, ServerSchema.VERSION);
        }
        fits = still;
    }

    /** Whether this server can still read and write the schema, as far as it knows. */
    public boolean fits() {
        return fits;
    }

    /** The version of the database's schema; empty until it is known. */
    public OptionalInt version() {
        return version == 0 ? OptionalInt.empty() : OptionalInt.of(version);
    }

    @PreDestroy
    synchronized void stop() {
        if (looking != null) {
            looking.cancel();
        }
    }
}
