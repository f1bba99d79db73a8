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

    private static final String SEND_AGAIN = "Send the same again: recording the same content twice changes nothing.";

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
        return switch (commits) {
            case NO_WRITE -> "Ask for less at once.";
            case NONE -> "Nothing of it was recorded.";
            case SOME -> "Some of it was recorded, or all. " + SEND_AGAIN;
            case UNKNOWN -> "Whether it was recorded, or how much of it, is unknown. " + SEND_AGAIN;
        };
    }
}
