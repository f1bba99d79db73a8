package org.readout.graphql.execution;

import graphql.AssertException;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;
import graphql.execution.NonNullableValueCoercedAsNullException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.readout.graphql.error.ErrorCode;
import org.readout.graphql.error.GraphQlErrors;
import org.readout.graphql.error.QueryTooComplexException;
import org.readout.graphql.error.ResolverExceptionHandler;

/**
 * What a client gets where its operation was given up on the way, because its time was up, because the database had too
 * much to do or because there was too much to answer. Half an answer would be no help: its client asks for the whole again.
 */
final class RefusedResult {

    private static final Set<ErrorCode> REFUSALS = Set.of(ErrorCode.TIMEOUT, ErrorCode.RATE_LIMITED);

    private RefusedResult() {}

    /** What a failure is told as; empty where it is one of another kind. */
    static Optional<ExecutionResult> of(Throwable failure, ExecutionInput input) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof AbortExecutionException tooMuch) {
            return Optional.of(tooMuch.toExecutionResult());
        }
        if (cause instanceof NonNullableValueCoercedAsNullException) {
            return Optional.of(nullValue(ResolverExceptionHandler.NULL_ARGUMENT));
        }
        if (cause instanceof AssertException && input.getRawVariables().toMap().containsValue(null)) {
            return Optional.of(nullValue("A variable is null where null is no value."));
        }
        return ResolverExceptionHandler.refusal(cause)
                .map(extensions -> result(GraphqlErrorBuilder.newError()
                        .message("%s", cause.getMessage())
                        .extensions(extensions)
                        .build()));
    }

    /**
     * graphql-java's, which looks at what is asked of the schema before it runs, at all arguments beside it too; without that
     * fields look for nulls themselves.
     */
    private static ExecutionResult nullValue(String message) {
        return result(GraphqlErrorBuilder.newError()
                .message(message)
                .extensions(Map.of("code", ErrorCode.BAD_USER_INPUT.name()))
                .build());
    }

    /** The refusal alone where a result has one among its errors, else the result. */
    static ExecutionResult of(ExecutionResult result) {
        return result.getErrors().stream()
                .filter(error -> REFUSALS.contains(GraphQlErrors.code(error)))
                .findFirst()
                .map(RefusedResult::result)
                .orElse(result);
    }

    /** @param most bytes that an answer has */
    static ExecutionResult tooLong(long most) {
        return QueryTooComplexException.tooLong(most).toExecutionResult();
    }

    private static ExecutionResult result(GraphQLError refusal) {
        return ExecutionResultImpl.newExecutionResult().addError(refusal).build();
    }
}
