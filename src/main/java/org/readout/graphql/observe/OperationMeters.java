package org.readout.graphql.observe;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.readout.platform.LatencyHistogram;

/** Meters of operations by the names that are told apart. */
@Singleton
public class OperationMeters {

    private final MeterRegistry meters;
    private final OperationNames names;
    /** Of each name one for each code of an error. */
    private final Map<Kind, Of> known = new ConcurrentHashMap<>();

    /** Of each name one for each database. */
    private final Map<Kind, Timer> latencies = new ConcurrentHashMap<>();

    OperationMeters(MeterRegistry meters, OperationNames names) {
        this.meters = meters;
        this.names = names;
    }

    /** @param name null where an operation has none */
    String label(String name) {
        return names.label(name);
    }

    /**
     * One operation.
     *
     * @param name as {@link #label} gives it
     * @param code of its first error, or none
     * @param databases that it reached
     * @param cost in nodes; null where it did not come so far
     */
    void record(String name, String code, String databases, long nanos, int statements, Long cost) {
        Of of = known.computeIfAbsent(new Kind(name, code), this::registered);
        of.time.record(nanos, TimeUnit.NANOSECONDS);
        of.statements.record(statements);
        if (cost != null) {
            of.cost.record(cost);
        }
        latencies.computeIfAbsent(new Kind(name, databases), this::latency).record(nanos, TimeUnit.NANOSECONDS);
    }

    private Of registered(Kind kind) {
        return new Of(
                Timer.builder("readout.graphql.requests")
                        .description("GraphQL operations, by name and by the code of their first error")
                        .tags("operation", kind.operation, "code", kind.other)
                        .register(meters),
                summary("readout.graphql.statements", "SQL statements of operations", kind.operation),
                summary("readout.graphql.cost", "What operations cost, in nodes", kind.operation));
    }

    /** Apart from the codes of errors, for each of its series has a dozen buckets. */
    private Timer latency(Kind kind) {
        return LatencyHistogram.named("readout.graphql.latency")
                .description("How long GraphQL operations take, by name and by the database that they reach")
                .tags("operation", kind.operation, "database", kind.other)
                .register(meters);
    }

    private DistributionSummary summary(String meter, String description, String operation) {
        return DistributionSummary.builder(meter)
                .description(description)
                .tags("operation", operation)
                .register(meters);
    }

    private record Kind(String operation, String other) {}

    private record Of(Timer time, DistributionSummary statements, DistributionSummary cost) {}
}
