package org.readout.graphql.execution;

import graphql.ExecutionResult;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.SubscriptionExecutionStrategy;
import graphql.execution.reactive.SubscriptionPublisher;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.readout.graphql.SharedEvent;
import org.readout.graphql.cache.EventResults;
import org.readout.graphql.cache.PersistedDocuments;
import org.readout.graphql.error.ResolverExceptionHandler;
import org.readout.graphql.gate.document.QueryLimits;
import org.readout.graphql.plan.PlanResult;

/**
 * Runs subscriptions as graphql-java does, but the results of an event that many are told of once for all who ask the same of it.
 */
final class SubscriptionExecution extends SubscriptionExecutionStrategy {

    private final ResolverExceptionHandler faults;
    private final QueryLimits limits;
    private final EventResults results;
    private final ResultJson json;

    SubscriptionExecution(ResolverExceptionHandler faults, QueryLimits limits, EventResults results, ResultJson json) {
        super(faults);
        this.faults = faults;
        this.limits = limits;
        this.results = results;
        this.json = json;
    }

    @Override
    public CompletableFuture<ExecutionResult> execute(ExecutionContext execution, ExecutionStrategyParameters root) {
        return super.execute(execution, root)
                .thenApply(result -> result.getData() instanceof SubscriptionPublisher events
                        ? result.transform(told -> told.data(told(events, execution, root)))
                        : result);
    }

    private SubscriptionPublisher told(
            SubscriptionPublisher events, ExecutionContext execution, ExecutionStrategyParameters root) {
        String document = PersistedDocuments.hash(execution.getExecutionInput().getQuery());
        String operation = execution.getOperationDefinition().getName();
        Map<String, Object> variables = EventVariables.of(execution, root);
        return new SubscriptionPublisher(
                events.getUpstreamPublisher(),
                event -> {
                    limits.spendOnResult(execution.getGraphQLContext());
                    Supplier<CompletableFuture<ExecutionResult>> own =
                            () -> new SingleEventExecution(faults, event).result(execution, root);
                    if (!(event instanceof SharedEvent shared)) {
                        return own.get();
                    }
                    AtomicReference<ExecutionResult> first = new AtomicReference<>();
                    return results.result(shared, document, operation, variables, () -> own.get()
                                    .thenApply(result -> {
                                        first.set(result);
                                        return shared(result);
                                    }))
                            .thenCompose(told -> told == null && first.get() == null
                                    ? own.get()
                                    : CompletableFuture.completedFuture(
                                            told == null ? first.get() : PlanResult.ofJson(told)));
                },
                false);
    }

    /** Null for a result with errors, which each works out by himself. */
    private byte[] shared(ExecutionResult result) {
        return result.getData() == null || !result.getErrors().isEmpty() ? null : json.of(result);
    }
}
