package org.readout.graphql.execution;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQL;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.language.Document;
import graphql.schema.GraphQLSchema;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;
import org.readout.graphql.ServedSchema;
import org.readout.graphql.cache.DocumentCache;
import org.readout.graphql.cache.EventResults;
import org.readout.graphql.error.ResolverExceptionHandler;
import org.readout.graphql.gate.document.OwnWork;
import org.readout.graphql.gate.document.QueryLimits;
import org.readout.graphql.gate.document.VariableFaults;
import org.readout.graphql.gate.request.ValueLimit;
import org.readout.graphql.observe.TracingInstrumentation;
import org.readout.graphql.plan.Plans;

/** Runs operations on the schema that SmallRye makes, under this server's limits, whichever way they come in. */
@Singleton
public class GraphQlEngine {

    private static final Logger LOG = Logger.getLogger(GraphQlEngine.class);

    private final Plans plans;
    private final GraphQLSchema schema;
    private final DocumentCache documents;
    private final IntrospectionAnswers introspection;
    private final Admission admission;
    private final QueryLimits limits;
    private final ValueLimit values;
    private final VariableFaults variableFaults;
    private final TracingInstrumentation traces;
    private final ResolverExceptionHandler faults;
    private final EventResults eventResults;
    private final ResultJson json;
    private final Counter answersByPlan;
    private final Counter answersByEngine;
    private volatile GraphQL engine;

    GraphQlEngine(
            Plans plans,
            @ServedSchema GraphQLSchema schema,
            DocumentCache documents,
            IntrospectionAnswers introspection,
            Admission admission,
            QueryLimits limits,
            ValueLimit values,
            VariableFaults variableFaults,
            TracingInstrumentation traces,
            ResolverExceptionHandler faults,
            EventResults eventResults,
            ResultJson json,
            MeterRegistry meters) {
        this.plans = plans;
        this.schema = schema;
        this.documents = documents;
        this.introspection = introspection;
        this.admission = admission;
        this.limits = limits;
        this.values = values;
        this.variableFaults = variableFaults;
        this.traces = traces;
        this.faults = faults;
        this.eventResults = eventResults;
        this.json = json;
        answersByPlan = answers(meters, "plan");
        answersByEngine = answers(meters, "engine");
    }

    /**
     * By a plan where there is one, else by graphql-java, which also has the last word on what a plan fails at, unless that was
     * given up.
     */
    CompletableFuture<ExecutionResult> run(ExecutionInput input) {
        return documents.read(input).thenCompose(document -> {
            if (document.hasErrors()) {
                count(answersByEngine, input);
                return CompletableFuture.completedFuture(new ExecutionResultImpl(document.getErrors()));
            }
            return run(input, document.getDocument());
        });
    }

    private CompletableFuture<ExecutionResult> run(ExecutionInput input, Document document) {
        return plans.answer(input, document)
                .map(answer -> answer.thenApply(result -> planned(result, input))
                        .exceptionallyCompose(failure -> {
                            Optional<ExecutionResult> refusal = RefusedResult.of(failure, input);
                            if (refusal.isPresent()) {
                                return CompletableFuture.completedFuture(refusal.get());
                            }
                            LOG.debugf(failure, "A plan failed, graphql-java answers");
                            return execute(input, document);
                        }))
                .orElseGet(() -> execute(input, document));
    }

    private ExecutionResult planned(ExecutionResult result, ExecutionInput input) {
        count(answersByPlan, input);
        return result;
    }

    private static void count(Counter answers, ExecutionInput input) {
        if (!OwnWork.is(input.getGraphQLContext())) {
            answers.increment();
        }
    }

    private CompletableFuture<ExecutionResult> execute(ExecutionInput input, Document document) {
        count(answersByEngine, input);
        return introspection
                .answer(input, document, () -> engine().execute(input))
                .orElseGet(() -> executeInTurn(input, document))
                .thenApply(result -> EngineResult.told(result, input, document, variableFaults))
                .exceptionallyCompose(failure -> RefusedResult.of(failure, input)
                        .map(CompletableFuture::completedFuture)
                        .orElseGet(() -> CompletableFuture.failedFuture(failure)));
    }

    private CompletableFuture<ExecutionResult> executeInTurn(ExecutionInput input, Document document) {
        admission.admit(input, document);
        return limits.inTurn(input.getGraphQLContext(), () -> engine().executeAsync(input));
    }

    private static Counter answers(MeterRegistry meters, String way) {
        return Counter.builder("readout.graphql.answers")
                .description("Answers, by whether a plan gave them or graphql-java")
                .tag("by", way)
                .register(meters);
    }

    private GraphQL engine() {
        GraphQL built = engine;
        if (built == null) {
            built = GraphQL.newGraphQL(schema)
                    .instrumentation(new ChainedInstrumentation(limits, values, traces))
                    .preparsedDocumentProvider(documents)
                    .defaultDataFetcherExceptionHandler(faults)
                    .subscriptionExecutionStrategy(new SubscriptionExecution(faults, limits, eventResults, json))
                    .doNotAutomaticallyDispatchDataLoader()
                    .build();
            engine = built;
        }
        return built;
    }
}
