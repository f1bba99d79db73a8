package org.readout.graphql.http;

import graphql.GraphQLError;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.readout.graphql.error.ErrorCode;
import org.readout.graphql.error.GraphQlErrors;
import org.readout.graphql.execution.OperationRunner;
import org.readout.graphql.execution.ResultJson;
import org.readout.graphql.gate.client.PublicOrigin;
import org.readout.graphql.gate.request.AnswerMemory;
import org.readout.graphql.gate.request.Operation;
import org.readout.graphql.gate.request.RequestException;
import org.readout.graphql.http.content.ContentReply;
import org.readout.platform.database.connection.Deadline;
import org.readout.platform.database.reads.ReadRoute;

/** Asks the graph for what HTTP gives in other forms, as any client: within its client's limits and its time, by plans, and by answers that were kept. */
@Singleton
public class DocumentQueries {

    private static final int BAD_REQUEST = 400;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int FAILED = 500;
    private static final int UNAVAILABLE = 503;
    private static final int TIMED_OUT = 504;

    /** Whose errors say after how many seconds to ask again. */
    private static final Set<ErrorCode> COME_AGAIN =
            EnumSet.of(ErrorCode.RATE_LIMITED, ErrorCode.SHUTTING_DOWN, ErrorCode.DATABASE_UNAVAILABLE);

    private final OperationRunner runner;
    private final AnswerMemory answers;
    private final PublicOrigin origin;
    private final ResultJson results;

    DocumentQueries(OperationRunner runner, AnswerMemory answers, PublicOrigin origin, ResultJson results) {
        this.runner = runner;
        this.answers = answers;
        this.origin = origin;
        this.results = results;
    }

    /**
     * Runs a document.
     *
     * @param found takes its data, as JSON in UTF-8
     * @param refused takes the reason why there is none
     * @throws RequestException where nothing is run
     */
    public void run(
            RoutingContext request,
            ContentReply reply,
            String document,
            Map<String, Object> variables,
            Consumer<byte[]> found,
            Consumer<RequestException> refused) {
        VertxContextSafetyToggle.setCurrentContextSafe(true);
        answers.check(reply.client());
        origin.begin(request.request());
        ReadRoute.begin(OptionalLong.empty());
        Deadline deadline = Deadline.begin();
        request.addEndHandler(done -> deadline.end());
        Operation operation = new Operation(document, null, variables, Map.of(), true);
        runner.run(operation, reply.client(), reply.requestId(), deadline, (result, cost) -> {
            if (result.getErrors().isEmpty()) {
                found.accept(results.of(result));
            } else {
                refused.accept(refusal(result.getErrors().get(0)));
            }
        });
    }

    private static RequestException refusal(GraphQLError error) {
        ErrorCode code = GraphQlErrors.code(error);
        Map<String, String> headers = COME_AGAIN.contains(code)
                ? Map.of("Retry-After", String.valueOf(error.getExtensions().get("retryAfterSeconds")))
                : Map.of();
        return new RequestException(status(code), code, GraphQlErrors.message(error), headers);
    }

    private static int status(ErrorCode code) {
        return switch (code) {
            case RATE_LIMITED -> TOO_MANY_REQUESTS;
            case OVERLOADED, SHUTTING_DOWN, DATABASE_UNAVAILABLE -> UNAVAILABLE;
            case TIMEOUT -> TIMED_OUT;
            case INTERNAL_SERVER_ERROR -> FAILED;
            default -> BAD_REQUEST;
        };
    }
}
