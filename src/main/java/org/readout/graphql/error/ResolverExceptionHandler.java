package org.readout.graphql.error;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.execution.NonNullableValueCoercedAsNullException;
import graphql.execution.OneOfNullValueException;
import graphql.execution.OneOfTooManyKeysException;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jboss.logging.Logger;
import org.readout.platform.database.connection.BulkheadFullException;
import org.readout.platform.database.connection.Deadline;
import org.readout.platform.database.connection.server.Outage;

/** Turns what a resolver throws into the error that its client gets, and logs what the client may not see. */
@ApplicationScoped
public class ResolverExceptionHandler implements DataFetcherExceptionHandler {

    private static final Logger LOG = Logger.getLogger(ResolverExceptionHandler.class);

    /** Under this key of the GraphQL context stands the id of the request. */
    public static final String REQUEST_ID = "readout.request-id";

    /** The schema's own fields are told so; all others look for nulls before they run. */
    public static final String NULL_ARGUMENT = "An argument of a field of the schema is null where null is no value.";

    private static final String NOT_ONE = "An argument of this field takes exactly one of its fields, with a value.";

    private static final long A_SECOND = 1;

    /** A standby stands in for a primary after some seconds. */
    private static final long AN_OUTAGE = 5;

    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
            DataFetcherExceptionHandlerParameters parameters) {
        Throwable thrown = unwrap(parameters.getException());
        DataFetchingEnvironment environment = parameters.getDataFetchingEnvironment();
        GraphQLError error = error(environment, thrown);
        return CompletableFuture.completedFuture(
                DataFetcherExceptionHandlerResult.newResult(error).build());
    }

    private static GraphQLError error(DataFetchingEnvironment environment, Throwable thrown) {
        if (thrown instanceof ReadoutException told) {
            return error(environment, told.getMessage(), told.extensions());
        }
        if (thrown instanceof OneOfTooManyKeysException || thrown instanceof OneOfNullValueException) {
            return error(environment, NOT_ONE, Map.of("code", ErrorCode.BAD_USER_INPUT.name()));
        }
        if (thrown instanceof NonNullableValueCoercedAsNullException) {
            return error(environment, NULL_ARGUMENT, Map.of("code", ErrorCode.BAD_USER_INPUT.name()));
        }
        return refusal(thrown)
                .map(extensions -> error(environment, thrown.getMessage(), extensions))
                .orElseGet(() -> failed(environment, thrown));
    }

    /** The extensions of the error that its client gets where a read was given up or not begun; empty for other failures. */
    public static Optional<Map<String, Object>> refusal(Throwable thrown) {
        if (thrown instanceof Deadline.Over) {
            return Optional.of(Map.of("code", ErrorCode.TIMEOUT.name()));
        }
        return thrown instanceof BulkheadFullException
                ? Optional.of(OrderedMap.of("code", ErrorCode.RATE_LIMITED.name(), "retryAfterSeconds", A_SECOND))
                : Optional.empty();
    }

    private static GraphQLError failed(DataFetchingEnvironment environment, Throwable thrown) {
        String id = environment.getGraphQlContext().getOrDefault(REQUEST_ID, "none");
        Optional<String> outage = Outage.inWords(thrown);
        log(environment, thrown, id, outage);
        return error(
                environment,
                "The server failed to answer%s; its log has this error under request id %s."
                        .formatted(outage.map(words -> ", for " + words).orElse(""), id),
                outage.isPresent()
                        ? OrderedMap.of(
                                "code",
                                ErrorCode.DATABASE_UNAVAILABLE.name(),
                                "requestId",
                                id,
                                "retryAfterSeconds",
                                AN_OUTAGE)
                        : OrderedMap.of("code", ErrorCode.INTERNAL_SERVER_ERROR.name(), "requestId", id));
    }

    /** Without its database everything fails in the same way: where it did is no news then. */
    private static void log(DataFetchingEnvironment environment, Throwable thrown, String id, Optional<String> outage) {
        LOG.errorf(
                outage.isPresent() ? null : thrown,
                "Operation %s failed at %s, request id %s%s",
                environment.getOperationDefinition().getName(),
                environment.getExecutionStepInfo().getPath(),
                id,
                outage.map(words -> ", for " + words + ": " + thrown.getMessage())
                        .orElse(""));
    }

    private static GraphQLError error(
            DataFetchingEnvironment environment, String message, Map<String, Object> extensions) {
        return GraphqlErrorBuilder.newError(environment)
                .message("%s", message)
                .extensions(extensions)
                .build();
    }

    private static Throwable unwrap(Throwable thrown) {
        return thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
    }
}
