package org.readout.graphql.plan;

import graphql.ExecutionInput;
import graphql.execution.CoercedVariables;
import graphql.execution.ValuesResolver;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import io.opentelemetry.api.trace.Tracer;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.readout.graphql.ServedSchema;
import org.readout.graphql.cache.ResponseCache;
import org.readout.graphql.gate.document.OwnWork;
import org.readout.graphql.gate.document.QueryLimits;
import org.readout.platform.database.connection.Deadline;
import org.readout.platform.database.reads.ReadRoute;
import org.readout.platform.database.reads.ReadRouting;

/**
 * Answers queries by plans. What a plan cannot answer without an error is left to graphql-java, so that errors are its own.
 */
@Singleton
public class Plans {

    private static final Logger LOG = Logger.getLogger(Plans.class);

    private final GraphQLSchema schema;
    private final PlanCache plans;
    private final QueryLimits limits;
    private final ResponseCache responses;
    private final ReadRouting routing;
    private final Tracer tracer;
    private volatile boolean on;

    Plans(
            @ServedSchema GraphQLSchema schema,
            PlanCache plans,
            QueryLimits limits,
            ResponseCache responses,
            ReadRouting routing,
            Tracer tracer,
            @ConfigProperty(name = "quarkus.otel.sdk.disabled", defaultValue = "false") boolean untraced,
            @ConfigProperty(name = "readout.plans.enabled", defaultValue = "true") boolean on) {
        this.schema = schema;
        this.plans = plans;
        this.limits = limits;
        this.responses = responses;
        this.routing = routing;
        this.tracer = untraced ? null : tracer;
        this.on = on;
    }

    /** Whether documents are answered by plans from now on. */
    void enable(boolean enabled) {
        on = enabled;
    }

    /**
     * Answers in the current Vert.x context.
     *
     * @return empty where there is no plan; fails where the plan meets what it cannot answer
     */
    public Optional<CompletableFuture<PlanResult>> answer(ExecutionInput input, Document document) {
        if (!on) {
            return Optional.empty();
        }
        try {
            return operation(document, input.getOperationName()).flatMap(one -> answer(input, document, one));
        } catch (RuntimeException refusal) {
            LOG.debugf(refusal, "No plan answers, graphql-java does");
            return Optional.empty();
        }
    }

    private Optional<CompletableFuture<PlanResult>> answer(
            ExecutionInput input, Document document, OperationDefinition operation) {
        CoercedVariables variables = ValuesResolver.coerceVariableValues(
                schema,
                operation.getVariableDefinitions(),
                input.getRawVariables(),
                input.getGraphQLContext(),
                input.getLocale());
        return plans.plan(document, input.getQuery(), operation, variables).map(plan -> {
            limits.admit(input.getGraphQLContext(), schema, document, operation, variables);
            ArgumentValues arguments =
                    new ArgumentValues(schema, variables, input.getGraphQLContext(), input.getLocale());
            Supplier<CompletableFuture<byte[]>> work = () -> bounded(new PlanExecution(
                            plan, arguments, new ResolverSpans(tracer), Deadline.current(), limits.answerBytes())
                    .run());
            // an answer that was kept takes its turn too: to write it is work as well
            return limits.inTurn(
                            input.getGraphQLContext(),
                            () -> OwnWork.is(input.getGraphQLContext())
                                    ? work.get()
                                    : responses.response(
                                            plans.hash(document, input.getQuery()),
                                            operation.getName(),
                                            input.getRawVariables().toMap(),
                                            work))
                    .thenApply(PlanResult::new);
        });
    }

    /** Before it is kept, what the answer may contain is known. One that is too old is left to graphql-java, which reads anew. */
    private CompletableFuture<byte[]> bounded(CompletableFuture<byte[]> answer) {
        ReadRoute route = ReadRoute.current();
        return answer.thenCompose(json -> {
            CompletableFuture<Boolean> bound = routing.bound(route);
            return bound == null
                    ? CompletableFuture.completedFuture(json)
                    : bound.thenApply(whole -> {
                        if (!whole) {
                            throw new PlanFallbackException("A replica was set back while it was read");
                        }
                        return json;
                    });
        });
    }

    private static Optional<OperationDefinition> operation(Document document, String name) {
        List<OperationDefinition> all = document.getDefinitionsOfType(OperationDefinition.class).stream()
                .filter(one -> name == null || name.isEmpty() || name.equals(one.getName()))
                .toList();
        return all.size() == 1 && all.get(0).getOperation() == OperationDefinition.Operation.QUERY
                ? Optional.of(all.get(0))
                : Optional.empty();
    }
}
