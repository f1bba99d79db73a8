package org.readout.journal.change;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.readout.graphql.Node;

/** What thousands are told of one change at once: while one of them reads what it was done to, the others wait for that. */
final class SharedNodeReads {

    private final AtomicReference<CompletableFuture<Node>> underWay = new AtomicReference<>();

    /** What is read, told to each in the context that he asks in. */
    Uni<Node> node(Supplier<Uni<Node>> read) {
        Context asking = Vertx.currentContext();
        return Uni.createFrom()
                .completionStage(() -> reading(read).copy())
                .emitOn(told -> asking.runOnContext(turn -> told.run()));
    }

    private CompletableFuture<Node> reading(Supplier<Uni<Node>> read) {
        CompletableFuture<Node> begun = new CompletableFuture<>();
        CompletableFuture<Node> earlier = underWay.compareAndExchange(null, begun);
        if (earlier != null) {
            return earlier;
        }
        read.get()
                .onTermination()
                .invoke(() -> underWay.set(null))
                .subscribe()
                .with(begun::complete, begun::completeExceptionally);
        return begun;
    }
}
