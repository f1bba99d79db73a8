package org.readout.graphql.execution;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQLError;
import graphql.execution.InputMapDefinesTooManyFieldsException;
import graphql.execution.NonNullableValueCoercedAsNullException;
import graphql.execution.OneOfNullValueException;
import graphql.execution.OneOfTooManyKeysException;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.schema.CoercingParseValueException;
import java.util.List;
import org.jboss.logging.Logger;
import org.readout.graphql.error.GraphQlErrors;
import org.readout.graphql.error.ResolverExceptionHandler;
import org.readout.graphql.gate.document.VariableFaults;

/** What graphql-java gave, as clients are told it. */
final class EngineResult {

    private static final Logger LOG = Logger.getLogger(EngineResult.class);

    private EngineResult() {}

    /** The same result; of a subscription without data none; of variables that are not of their types, all faults; and what the server did wrong is logged. */
    static ExecutionResult told(
            ExecutionResult result, ExecutionInput input, Document document, VariableFaults faults) {
        List<GraphQLError> errors = result.getErrors();
        if (!errors.isEmpty() && !result.isDataPresent() && isOfVariables(errors.get(0))) {
            List<GraphQLError> all = faults.of(input, document);
            return all.isEmpty()
                    ? result
                    : ExecutionResultImpl.newExecutionResult().errors(all).build();
        }
        errors.stream()
                .filter(GraphQlErrors::isOfTheServer)
                .forEach(error -> LOG.errorf(
                        "Operation %s failed at %s, request id %s: %s",
                        input.getOperationName(),
                        error.getPath(),
                        input.getGraphQLContext().getOrDefault(ResolverExceptionHandler.REQUEST_ID, "none"),
                        error.getMessage()));
        return result.getData() == null && isOfSubscription(input, document) ? new ExecutionResultImpl(errors) : result;
    }

    /** One that did not begin has no data, not even null (GraphQL, section 6.2.3.1). */
    private static boolean isOfSubscription(ExecutionInput input, Document document) {
        String name = input.getOperationName();
        return document.getDefinitionsOfType(OperationDefinition.class).stream()
                .filter(one -> name == null || name.isEmpty() || name.equals(one.getName()))
                .anyMatch(one -> one.getOperation() == OperationDefinition.Operation.SUBSCRIPTION);
    }

    private static boolean isOfVariables(GraphQLError error) {
        return error instanceof CoercingParseValueException
                || error instanceof NonNullableValueCoercedAsNullException
                || error instanceof InputMapDefinesTooManyFieldsException
                || error instanceof OneOfTooManyKeysException
                || error instanceof OneOfNullValueException;
    }
}
