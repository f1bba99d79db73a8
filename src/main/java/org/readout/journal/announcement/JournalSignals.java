package org.readout.journal.announcement;

import io.smallrye.mutiny.Uni;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/** Signals that the journal may have new entries, one after another. */
public final class JournalSignals {

    private final AtomicReference<Signal> next = new AtomicReference<>(new Signal(new CompletableFuture<>()));

    Signal next() {
        return next.get();
    }

    void give() {
        next.getAndSet(new Signal(new CompletableFuture<>())).given.complete(null);
    }

    /** One signal, which is the same for all who wait for it. */
    public record Signal(CompletableFuture<Void> given) {

        /** Completes with the signal; for the caller alone, for a follower who leaves cancels what he waits for. */
        public Uni<Void> await() {
            return Uni.createFrom().completionStage(() -> given.copy());
        }
    }
}
