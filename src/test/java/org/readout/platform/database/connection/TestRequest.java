package org.readout.platform.database.connection;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** A request of a client, with a Vert.x context of its own, that asks the database past the graph. */
public record TestRequest(Context context, Deadline deadline) {

    public static TestRequest of(Vertx vertx, String client) {
        Context own = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        VertxContextSafetyToggle.setContextSafe(own, true);
        CompletableFuture<Deadline> deadline = new CompletableFuture<>();
        own.runOnContext(turn -> deadline.complete(Deadline.begin()));
        deadline.join().start(client, Duration.ofMinutes(1));
        return new TestRequest(own, deadline.join());
    }

    public <T> CompletableFuture<T> ask(Supplier<Uni<T>> read) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        context.runOnContext(turn -> read.get().subscribe().with(answer::complete, answer::completeExceptionally));
        return answer;
    }
}
