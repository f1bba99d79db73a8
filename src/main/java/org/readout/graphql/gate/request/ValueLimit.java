package org.readout.graphql.gate.request;

import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldParameters;
import graphql.language.OperationDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;
import org.readout.graphql.error.QueryTooComplexException;

/**
 * Counts the values of an answer that graphql-java gives, each of which takes several objects until it is written. A mutation
 * has written by then, and is answered at any length.
 */
@ApplicationScoped
public class ValueLimit extends SimplePerformantInstrumentation {

    /** Under this key of the GraphQL context stands how many there are by now. */
    private static final String VALUES = "readout.values";

    private final int most;

    ValueLimit(LimitSettings settings) {
        most = settings.answerValues();
    }

    /** @throws QueryTooComplexException where it is one too many */
    @Override
    public InstrumentationContext<Object> beginFieldExecution(
            InstrumentationFieldParameters parameters, InstrumentationState state) {
        ExecutionContext execution = parameters.getExecutionContext();
        if (execution.getOperationDefinition().getOperation() == OperationDefinition.Operation.QUERY) {
            AtomicInteger values = execution.getGraphQLContext().computeIfAbsent(VALUES, first -> new AtomicInteger());
            if (values.incrementAndGet() > most) {
                throw new QueryTooComplexException(
                        "The answer has more than %,d values, which are too many where something fails or the schema is asked for too. "
                                + "Ask for fewer with `first`.",
                        most);
            }
        }
        return super.beginFieldExecution(parameters, state);
    }
}
