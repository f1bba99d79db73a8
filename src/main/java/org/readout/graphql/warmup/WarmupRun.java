package org.readout.graphql.warmup;

import graphql.ExecutionResult;
import io.quarkus.arc.ClientProxy;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.impl.VertxInternal;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.readout.graphql.error.GraphQlErrors;
import org.readout.graphql.execution.OwnOperations;
import org.readout.graphql.execution.ResultJson;

/** Asks the graph, on event loops in turn, as requests come. */
@Singleton
class WarmupRun implements Warmup.Run {

    /** What SQL comments say of who asks. */
    private static final String ORIGIN = "warm-up";

    private final VertxInternal vertx;
    private final OwnOperations operations;
    private final ResultJson results;

    WarmupRun(Vertx vertx, OwnOperations operations, ResultJson results) {
        this.vertx = (VertxInternal) ClientProxy.unwrap(vertx);
        this.operations = operations;
        this.results = results;
    }

    @Override
    public CompletableFuture<Void> of(WarmupQuery query) {
        return data(query.text(), query.variables()).thenAccept(json -> {
            if (query.hasPages()) {
                query.turnPage(new JsonObject(Buffer.buffer(json)));
            }
        });
    }

    /** Runs a rehearsal once. */
    CompletableFuture<Void> of(WarmupRehearsal rehearsal) {
        CompletableFuture<Void> over = new CompletableFuture<>();
        ownContext()
                .runOnContext(
                        turn -> operations.run(rehearsal::rehearse, ORIGIN).whenComplete((done, failure) -> {
                            if (failure == null) {
                                over.complete(null);
                            } else {
                                over.completeExceptionally(failure);
                            }
                        }));
        return over;
    }

    /** The data that a document finds, as JSON; fails where there are errors. */
    CompletableFuture<byte[]> data(String document, Map<String, Object> variables) {
        CompletableFuture<byte[]> found = new CompletableFuture<>();
        ownContext()
                .runOnContext(
                        turn -> operations.run(document, variables, ORIGIN).whenComplete((result, failure) -> {
                            try {
                                found.complete(data(result, failure));
                            } catch (RuntimeException | Error refusal) {
                                found.completeExceptionally(refusal);
                            }
                        }));
        return found;
    }

    private Context ownContext() {
        return VertxContext.createNewDuplicatedContext(vertx.createEventLoopContext());
    }

    private byte[] data(ExecutionResult result, Throwable failure) {
        if (failure != null) {
            throw new IllegalStateException(failure.getMessage(), failure);
        }
        if (!result.getErrors().isEmpty()) {
            throw new IllegalStateException(
                    GraphQlErrors.message(result.getErrors().get(0)));
        }
        return results.of(result);
    }
}
