package org.readout.graphql.observe;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Meters of operations by name; only the first names that are met have meters of their own. */
@Singleton
public class OperationMeters {

    private static final int MOST_NAMES = 100;
    private static final int LONGEST_NAME = 60;

    private final MeterRegistry meters;
    /** Of each name one for each code of an error. */
    private final Map<Kind, Of> known = new ConcurrentHashMap<>();

    private final Set<String> names = ConcurrentHashMap.newKeySet();

    OperationMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    /**
     * One operation.
     *
     * @param name null where it has none
     * @param code of its first error, or none
     * @param cost in nodes; null where it did not come so far
     */
    void record(String name, String code, long nanos, int statements, Long cost) {
        Of of = known.computeIfAbsent(new Kind(bounded(name), code), this::registered);
        of.time.record(nanos, TimeUnit.NANOSECONDS);
        of.statements.record(statements);
        if (cost != null) {
            of.cost.record(cost);
        }
    }

    private Of registered(Kind kind) {
        return new Of(
                Timer.builder("readout.graphql.requests")
                        .description("GraphQL operations, by name and by the code of their first error")
                        .tags("operation", kind.operation, "code", kind.code)
                        .register(meters),
                summary("readout.graphql.statements", "SQL statements of operations", kind.operation),
                summary("readout.graphql.cost", "What operations cost, in nodes", kind.operation));
    }

    private DistributionSummary summary(String meter, String description, String operation) {
        return DistributionSummary.builder(meter)
                .description(description)
                .tags("operation", operation)
                .register(meters);
    }

    private String bounded(String name) {
        if (name == null) {
            return "anonymous";
        }
        return name.length() <= LONGEST_NAME && (names.contains(name) || isAdded(name)) ? name : "other";
    }

    private synchronized boolean isAdded(String name) {
        return names.size() < MOST_NAMES && names.add(name) || names.contains(name);
    }

    private record Kind(String operation, String code) {}

    private record Of(Timer time, DistributionSummary statements, DistributionSummary cost) {}
}
