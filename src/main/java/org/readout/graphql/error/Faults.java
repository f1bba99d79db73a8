package org.readout.graphql.error;

import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.schema.DataFetchingEnvironment;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jboss.logging.Logger;

/** Turns what a resolver throws into the error that its client gets, and logs what the client may not see. */
@ApplicationScoped
public class Faults implements DataFetcherExceptionHandler {

    private static final Logger LOG = Logger.getLogger(Faults.class);

    /** PostgreSQL, appendix A: a character that its encoding has not, which is U+0000. */
    private static final String UNKNOWN_CHARACTER = "22021";

    void install(@Observes GraphQL.Builder builder) {
        builder.defaultDataFetcherExceptionHandler(this);
    }

    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
            DataFetcherExceptionHandlerParameters parameters) {
        Throwable thrown = unwrap(parameters.getException());
        DataFetchingEnvironment environment = parameters.getDataFetchingEnvironment();
        GraphQLError error = told(thrown) instanceof ReadoutException told
                ? error(environment, told.getMessage(), told.extensions())
                : internal(environment, thrown);
        return CompletableFuture.completedFuture(
                DataFetcherExceptionHandlerResult.newResult(error).build());
    }

    private static GraphQLError internal(DataFetchingEnvironment environment, Throwable thrown) {
        String id = UUID.randomUUID().toString();
        LOG.errorf(
                thrown,
                "Operation %s failed at %s, error id %s",
                environment.getOperationDefinition().getName(),
                environment.getExecutionStepInfo().getPath(),
                id);
        return error(
                environment,
                "The server failed to answer; its log has this error under id " + id + ".",
                Map.of("code", ErrorCode.INTERNAL_SERVER_ERROR.name(), "id", id));
    }

    private static GraphQLError error(
            DataFetchingEnvironment environment, String message, Map<String, Object> extensions) {
        return GraphqlErrorBuilder.newError(environment)
                .message("%s", message)
                .extensions(extensions)
                .build();
    }

    private static Throwable told(Throwable thrown) {
        return thrown instanceof PgException refusal && UNKNOWN_CHARACTER.equals(refusal.getSqlState())
                ? new BadInput("No text of the record has the character U+0000.")
                : thrown;
    }

    private static Throwable unwrap(Throwable thrown) {
        return thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
    }
}
