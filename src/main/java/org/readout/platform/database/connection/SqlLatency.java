package org.readout.platform.database.connection;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.readout.platform.LatencyHistogram;
import org.readout.platform.database.sql.Workload;

/** How long reads take from when they are asked for, their waiting included, by the kind of the statement and by the database. */
@Singleton
public class SqlLatency {

    /** The database that is written to. */
    public static final String PRIMARY = "primary";

    private final MeterRegistry meters;
    private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();

    SqlLatency(MeterRegistry meters) {
        this.meters = meters;
        for (Workload workload : Workload.values()) {
            timer(new Kind(workload, PRIMARY, Outcome.ANSWERED));
        }
    }

    /**
     * A read has ended.
     *
     * @param failure null where there is none
     */
    public void record(Workload workload, String database, Throwable failure, long nanos) {
        timer(new Kind(workload, database, Outcome.of(failure))).record(nanos, TimeUnit.NANOSECONDS);
    }

    private Timer timer(Kind kind) {
        return timers.computeIfAbsent(kind, this::registered);
    }

    private Timer registered(Kind kind) {
        return LatencyHistogram.named("readout.sql.latency")
                .description("How long reads take, by the kind of the statement, the database and what became of them")
                .tags("workload", word(kind.workload), "database", kind.database, "outcome", word(kind.outcome))
                .register(meters);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private record Kind(Workload workload, String database, Outcome outcome) {}

    private enum Outcome {
        ANSWERED,
        /** Nobody waited any longer, or the statement took too long. */
        CANCELLED,
        FAILED;

        static Outcome of(Throwable failure) {
            if (failure == null) {
                return ANSWERED;
            }
            return failure instanceof Deadline.Over || CancelledStatement.explains(failure) ? CANCELLED : FAILED;
        }
    }
}
