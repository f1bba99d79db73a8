package org.readout.graphql.execution;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphqlErrorBuilder;
import java.time.Duration;
import java.util.Map;
import org.readout.graphql.error.ErrorCode;

/** What a client gets where its answer takes too long. */
final class TimeoutResult {

    private TimeoutResult() {}

    static ExecutionResult after(Duration limit) {
        return ExecutionResultImpl.newExecutionResult()
                .addError(GraphqlErrorBuilder.newError()
                        .message("The answer took longer than " + limit.toMillis() + " ms. Ask for less at once.")
                        .extensions(Map.of("code", ErrorCode.TIMEOUT.name()))
                        .build())
                .build();
    }
}
