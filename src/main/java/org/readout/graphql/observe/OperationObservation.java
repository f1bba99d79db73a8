package org.readout.graphql.observe;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQLContext;
import graphql.GraphqlErrorBuilder;
import io.opentelemetry.api.trace.Span;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.readout.graphql.cache.PersistedDocuments;
import org.readout.graphql.error.ErrorCode;
import org.readout.graphql.error.GraphQlErrors;
import org.readout.graphql.error.OrderedMap;
import org.readout.graphql.gate.document.QueryLimits;
import org.readout.graphql.gate.request.LogContext;
import org.readout.graphql.gate.request.Operation;
import org.readout.platform.database.connection.StatementOrigin;
import org.readout.platform.database.reads.StatementCounter;

/** How one operation fares, as those who run the server see it. */
public final class OperationObservation {

    private static final Logger LOG = Logger.getLogger(OperationObservation.class);
    private static final long SLOW_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final Pattern NAME = Pattern.compile("\\w{1,100}");
    private static final String NO_ERROR = "none";
    private static final int MOST_VARIABLES = 20;

    private final OperationMeters meters;
    private final Operation operation;
    private final String requestId;
    private final GraphQLContext context;
    private final StatementCounter tally = StatementCounter.begin();
    private final StatementOrigin origin;
    private final Span span = Span.current();
    private final long start = System.nanoTime();

    /** @param context of its execution, which will have its name and its cost, where it comes so far */
    public OperationObservation(OperationMeters meters, Operation operation, String requestId, GraphQLContext context) {
        this.meters = meters;
        this.operation = operation;
        this.requestId = requestId;
        this.context = context;
        origin = StatementOrigin.begin(requestId, () -> meters.label(context.get(QueryLimits.NAME)));
        LogContext.request(requestId);
    }

    /** The operation is over. */
    public void end(ExecutionResult result) {
        long nanos = System.nanoTime() - start;
        String name = context.getOrDefault(QueryLimits.NAME, asked());
        String code = result.getErrors().isEmpty()
                ? NO_ERROR
                : GraphQlErrors.code(result.getErrors().get(0)).name();
        meters.record(
                meters.label(name), code, origin.databases(), nanos, tally.statements(), context.get(QueryLimits.COST));
        if (name != null) {
            span.setAttribute("graphql.operation.name", name);
        }
        if (nanos > SLOW_NANOS) {
            LOG.warnf(
                    "%s took %d ms, request id %s, document %s, variables %s",
                    label(name),
                    TimeUnit.NANOSECONDS.toMillis(nanos),
                    requestId,
                    PersistedDocuments.hash(operation.query()),
                    operation.variables().keySet().stream()
                            .limit(MOST_VARIABLES)
                            .sorted()
                            .toList());
        }
    }

    /** What the client calls it, where that is a name and not a line of the log. */
    private String asked() {
        return operation.name() != null && NAME.matcher(operation.name()).matches() ? operation.name() : null;
    }

    private static String label(String name) {
        return name == null ? "An operation without a name" : "Operation " + name;
    }

    /** The engine itself failed; what its client gets. */
    public ExecutionResult failed(Throwable failure) {
        LOG.errorf(failure, "%s failed, request id %s", label(asked()), requestId);
        return ExecutionResultImpl.newExecutionResult()
                .addError(GraphqlErrorBuilder.newError()
                        .message("The server failed to answer; its log has this error under request id " + requestId
                                + ".")
                        .extensions(
                                OrderedMap.of("code", ErrorCode.INTERNAL_SERVER_ERROR.name(), "requestId", requestId))
                        .build())
                .build();
    }
}
