package org.readout.graphql.execution;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphqlErrorBuilder;
import java.util.Map;
import org.readout.graphql.error.ErrorCode;
import org.readout.platform.database.connection.Deadline.Commits;

/** What a client gets whose operation a server that stops does not wait for. */
final class ShutdownResult {

    /** A server is back after a few seconds; another answers at once. */
    private static final int RETRY_SECONDS = 2;

    private ShutdownResult() {}

    static ExecutionResult of(Commits commits) {
        return ExecutionResultImpl.newExecutionResult()
                .addError(GraphqlErrorBuilder.newError()
                        .message("%s", "The server stops, and does not wait for this. " + advice(commits))
                        .extensions(Map.of("code", ErrorCode.SHUTTING_DOWN.name(), "retryAfterSeconds", RETRY_SECONDS))
                        .build())
                .build();
    }

    private static String advice(Commits commits) {
        return commits == Commits.NO_WRITE ? "Send it again, and another answers." : CommitAdvice.of(commits);
    }
}
