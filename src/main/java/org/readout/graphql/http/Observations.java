package org.readout.graphql.http;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphqlErrorBuilder;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.readout.graphql.error.ErrorCode;
import org.readout.graphql.error.Errors;

/** Meters and log lines of operations, by name; only the first names that are met have meters of their own. */
@ApplicationScoped
class Observations {

    private static final Logger LOG = Logger.getLogger("org.readout.graphql");
    private static final int MOST_NAMES = 100;
    private static final int LONGEST_NAME = 60;
    private static final long SLOW_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final MeterRegistry meters;
    private final Set<String> names = ConcurrentHashMap.newKeySet();

    Observations(MeterRegistry meters) {
        this.meters = meters;
    }

    Observation begin(Operation operation, String requestId) {
        long start = System.nanoTime();
        return new Observation() {
            @Override
            public void end(ExecutionResult result, Long cost) {
                measure(operation, result, cost, System.nanoTime() - start, requestId);
            }

            @Override
            public ExecutionResult failed(Throwable failure) {
                LOG.errorf(failure, "Operation %s failed, request id %s", operation.name(), requestId);
                return ExecutionResultImpl.newExecutionResult()
                        .addError(GraphqlErrorBuilder.newError()
                                .message("The server failed to answer; its log has this error under request id "
                                        + requestId + ".")
                                .extensions(
                                        Map.of("code", ErrorCode.INTERNAL_SERVER_ERROR.name(), "requestId", requestId))
                                .build())
                        .build();
            }
        };
    }

    private void measure(Operation operation, ExecutionResult result, Long cost, long nanos, String requestId) {
        String name = bounded(operation.name());
        String code = result.getErrors().isEmpty()
                ? "none"
                : Errors.code(result.getErrors().get(0)).name();
        Timer.builder("readout.graphql.requests")
                .description("GraphQL operations, by name and by the code of their first error")
                .tags("operation", name, "code", code)
                .register(meters)
                .record(nanos, TimeUnit.NANOSECONDS);
        if (cost != null) {
            DistributionSummary.builder("readout.graphql.cost")
                    .description("How many nodes operations could return")
                    .tags("operation", name)
                    .register(meters)
                    .record(cost);
        }
        if (nanos > SLOW_NANOS) {
            LOG.warnf(
                    "Operation %s took %d ms, request id %s, document %s, variables %s",
                    operation.name(),
                    TimeUnit.NANOSECONDS.toMillis(nanos),
                    requestId,
                    PersistedDocuments.hash(operation.query()),
                    new TreeSet<>(operation.variables().keySet()));
        }
    }

    private String bounded(String name) {
        if (name == null) {
            return "anonymous";
        }
        if (name.length() > LONGEST_NAME || !names.contains(name) && names.size() >= MOST_NAMES) {
            return "other";
        }
        names.add(name);
        return name;
    }
}
