package org.readout.graphql.http;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.schema.GraphQLSchema;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CompletableFuture;
import org.readout.graphql.error.Faults;
import org.readout.graphql.limit.Documents;
import org.readout.graphql.limit.Limits;

/** Runs operations on the schema that SmallRye makes, under this server's limits, whichever way they come in. */
@ApplicationScoped
public class Engine {

    private final GraphQLSchema schema;
    private final Documents documents;
    private final Limits limits;
    private final Traces traces;
    private final Faults faults;
    private volatile GraphQL engine;

    Engine(GraphQLSchema schema, Documents documents, Limits limits, Traces traces, Faults faults) {
        this.schema = schema;
        this.documents = documents;
        this.limits = limits;
        this.traces = traces;
        this.faults = faults;
    }

    CompletableFuture<ExecutionResult> run(ExecutionInput input) {
        return engine().executeAsync(input);
    }

    /** SmallRye builds an engine of its own for WebSockets. */
    void limit(@Observes GraphQL.Builder builder) {
        limited(builder);
    }

    private GraphQL engine() {
        GraphQL built = engine;
        if (built == null) {
            built = limited(GraphQL.newGraphQL(schema)).build();
            engine = built;
        }
        return built;
    }

    private GraphQL.Builder limited(GraphQL.Builder builder) {
        return builder.instrumentation(new ChainedInstrumentation(limits, traces))
                .preparsedDocumentProvider(documents)
                .defaultDataFetcherExceptionHandler(faults)
                .doNotAutomaticallyDispatchDataLoader();
    }
}
