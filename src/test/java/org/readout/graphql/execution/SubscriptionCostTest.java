package org.readout.graphql.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Multi;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reactivestreams.FlowAdapters;
import org.reactivestreams.Publisher;
import org.readout.graphql.error.ResolverExceptionHandler;
import org.readout.graphql.gate.document.OperationKinds;
import org.readout.graphql.gate.document.QueryLimits;
import org.readout.graphql.gate.request.LimitSettings;

/** What a client pays for a subscription, and when. */
class SubscriptionCostTest {

    private static final DataFetcher<Object> THREE = environment -> FlowAdapters.toPublisher(
            Multi.createFrom().items(Map.of("word", "a"), Map.of("word", "b"), Map.of("word", "c")));
    private static final GraphQLSchema SCHEMA = new SchemaGenerator()
            .makeExecutableSchema(
                    new SchemaParser().parse("""
                            type Query { word: Word }
                            type Subscription { words: Word }
                            type Word { word: String  next: Word  all: [Word] }
                            """),
                    RuntimeWiring.newRuntimeWiring()
                            .type("Subscription", type -> type.dataFetcher("words", THREE))
                            .build());

    private final List<Long> paid = new ArrayList<>();
    private final List<Long> spent = new ArrayList<>();

    @Test
    void a_subscription_is_paid_for_as_a_hundred_results_and_spends_each_that_is_delivered() {
        ExecutionResult result = subscribe("subscription { words { word next { word } } }", 500);

        Publisher<?> results = assertInstanceOf(Publisher.class, result.getData());
        assertEquals(List.of(200L), paid);
        assertEquals(List.of(), spent);
        List<?> delivered = Multi.createFrom()
                .publisher(FlowAdapters.toFlowPublisher(results))
                .collect()
                .asList()
                .await()
                .atMost(Duration.ofSeconds(10));
        assertEquals(3, delivered.size());
        assertEquals(List.of(2L, 2L, 2L), spent);
        assertEquals(List.of(200L), paid);
    }

    @Test
    void a_subscription_whose_results_cost_too_much_is_refused_at_its_start() {
        ExecutionResult result = subscribe("subscription { words { all { all { word } } } }", 500);

        assertNull(result.getData());
        assertEquals(
                "This costs 700; at most 500 is answered. `words.all.all` costs 400 of it. Ask for fewer with `first`, or level by level.",
                result.getErrors().get(0).getMessage());
        assertEquals(List.of(), paid);
    }

    private ExecutionResult subscribe(String document, long most) {
        LimitSettings settings = new SmallRyeConfigBuilder()
                .withMapping(LimitSettings.class)
                .addDiscoveredConverters()
                .withDefaultValue("readout.limits.cost", String.valueOf(most))
                .withConverter(Duration.class, 100, new DurationConverter())
                .build()
                .getConfigMapping(LimitSettings.class);
        QueryLimits limits = new QueryLimits(settings, true);
        // no event here is shared by many
        SubscriptionExecution subscriptions =
                new SubscriptionExecution(new ResolverExceptionHandler(), limits, null, null);
        return GraphQL.newGraphQL(SCHEMA)
                .instrumentation(limits)
                .subscriptionExecutionStrategy(subscriptions)
                .build()
                .execute(ExecutionInput.newExecutionInput(document)
                        .graphQLContext(Map.of(QueryLimits.Charge.class, new Charges(), OperationKinds.STREAMS, true))
                        .build());
    }

    /** Keeps what it is charged. */
    private final class Charges implements QueryLimits.Charge {

        @Override
        public void pay(long cost) {
            paid.add(cost);
        }

        @Override
        public void spend(long cost) {
            spent.add(cost);
        }
    }
}
