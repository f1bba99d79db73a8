package org.readout.graphql.execution;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import org.readout.platform.database.reads.ReadRoute;
import org.readout.platform.database.reads.ReadRouting;

/** Runs operations on the database that is chosen for each. */
@Singleton
class RoutedEngine {

    private final GraphQlEngine engine;
    private final ReadRouting routing;

    RoutedEngine(GraphQlEngine engine, ReadRouting routing) {
        this.engine = engine;
        this.routing = routing;
    }

    /** Runs in the current Vert.x context, along its route. */
    CompletableFuture<ExecutionResult> run(ExecutionInput input) {
        ReadRoute route = ReadRoute.current();
        CompletableFuture<Void> chosen = routing.choose(route);
        return chosen == null ? run(input, route) : chosen.thenCompose(ready -> run(input, route));
    }

    private CompletableFuture<ExecutionResult> run(ExecutionInput input, ReadRoute route) {
        return executed(input).thenCompose(result -> {
            CompletableFuture<Boolean> bound = routing.bound(route);
            return bound == null
                    ? CompletableFuture.completedFuture(result)
                    // again, where it is too old
                    : bound.thenCompose(whole -> whole ? CompletableFuture.completedFuture(result) : run(input, route));
        });
    }

    private CompletableFuture<ExecutionResult> executed(ExecutionInput input) {
        try {
            return engine.run(input);
        } catch (RuntimeException | StackOverflowError failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }
}
