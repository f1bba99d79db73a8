package org.readout.graphql.execution;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphqlErrorBuilder;
import java.time.Duration;
import java.util.Map;
import org.readout.graphql.error.ErrorCode;
import org.readout.platform.database.connection.Deadline.Commits;

/** What a client gets where its answer takes too long. */
final class TimeoutResult {

    private TimeoutResult() {}

    static ExecutionResult after(Duration limit, Commits commits) {
        return ExecutionResultImpl.newExecutionResult()
                .addError(GraphqlErrorBuilder.newError()
                        .message("%s", "The answer took longer than " + limit.toMillis() + " ms. " + advice(commits))
                        .extensions(Map.of("code", ErrorCode.TIMEOUT.name()))
                        .build())
                .build();
    }

    private static String advice(Commits commits) {
        return commits == Commits.NO_WRITE ? "Ask for less at once." : CommitAdvice.of(commits);
    }
}
