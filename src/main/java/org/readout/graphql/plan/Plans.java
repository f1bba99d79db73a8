package org.readout.graphql.plan;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.execution.CoercedVariables;
import graphql.execution.ValuesResolver;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import io.opentelemetry.api.trace.Tracer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.readout.graphql.cache.DocumentCache;
import org.readout.graphql.gate.QueryLimits;

/**
 * Answers queries whose documents are known by plans. What a plan cannot answer without an error, and what comes for the
 * first time, is left to graphql-java, so that errors are its own.
 */
@ApplicationScoped
public class Plans {

    private static final Logger LOG = Logger.getLogger(Plans.class);
    private static final long MOST_FIELDS = 50_000;

    private final GraphQLSchema schema;
    private final DocumentCache documents;
    private final QueryLimits limits;
    private final ResponseCache answers;
    private final Tracer tracer;
    private final boolean on;
    private final Cache<Key, Optional<Plan>> plans = Caffeine.newBuilder()
            .maximumWeight(MOST_FIELDS)
            .weigher((Key key, Optional<Plan> plan) -> plan.map(Plan::size).orElse(1))
            .build();
    private final Cache<Document, List<String>> conditions =
            Caffeine.newBuilder().weakKeys().build();

    Plans(
            GraphQLSchema schema,
            DocumentCache documents,
            QueryLimits limits,
            ResponseCache answers,
            Tracer tracer,
            @ConfigProperty(name = "quarkus.otel.sdk.disabled", defaultValue = "false") boolean untraced,
            @ConfigProperty(name = "readout.plans.enabled", defaultValue = "true") boolean on) {
        this.schema = schema;
        this.documents = documents;
        this.limits = limits;
        this.answers = answers;
        this.tracer = untraced ? null : tracer;
        this.on = on;
    }

    /**
     * Answers in the current Vert.x context.
     *
     * @return empty where there is no plan; fails where the plan meets what it cannot answer
     */
    public Optional<CompletableFuture<PlanResult>> answer(ExecutionInput input) {
        return on ? documents.known(input.getQuery()).flatMap(document -> answer(input, document)) : Optional.empty();
    }

    private Optional<CompletableFuture<PlanResult>> answer(ExecutionInput input, Document document) {
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
        return plan(document, operation, variables).map(plan -> {
            limits.admit(input.getGraphQLContext(), schema, document, operation, variables);
            ArgumentValues arguments =
                    new ArgumentValues(schema, variables, input.getGraphQLContext(), input.getLocale());
            return answers.answer(
                    plan, variables.toMap(), () -> new PlanExecution(plan, arguments, new ResolverSpans(tracer)).run());
        });
    }

    private Optional<Plan> plan(Document document, OperationDefinition operation, CoercedVariables variables) {
        List<Object> values = conditions.get(document, ConditionVariables::in).stream()
                .map(variables::get)
                .toList();
        return plans.get(new Key(document, operation, values), key -> {
            try {
                return Optional.of(new Planner(schema, document, variables).plan(operation));
            } catch (PlanFallbackException none) {
                return Optional.empty();
            }
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

    /** Documents and operations are known by identity. */
    private record Key(Document document, OperationDefinition operation, List<Object> conditions) {}
}
