package org.readout.graphql.execution;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** The operations that run, so that a server which stops can end those that would take too long. */
@Singleton
public class RunningOperations {

    private final Map<Runnable, Context> running = new ConcurrentHashMap<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private volatile boolean aborted;

    /**
     * An operation begins in the current Vert.x context.
     *
     * @param abort ends it and answers its client, if it still runs; in that context
     */
    void begin(Runnable abort) {
        running.put(abort, Vertx.currentContext());
        // it may have come too late to be found
        if (aborted && running.remove(abort) != null) {
            abort.run();
        }
    }

    void end(Runnable abort) {
        running.remove(abort);
        completeIfEnded();
    }

    private void completeIfEnded() {
        if (aborted && running.isEmpty()) {
            ended.complete(null);
        }
    }

    /** Completes when no work is left of those that were aborted, as the end of a transaction is after its client was answered. */
    public CompletableFuture<Void> ended() {
        return ended;
    }

    /** Whether those that run are ended, and none is begun. */
    boolean areAborted() {
        return aborted;
    }

    /**
     * Ends all, and each that is begun from now on.
     *
     * @return how many ran
     */
    public int abort() {
        aborted = true;
        Map<Runnable, Context> all = Map.copyOf(running);
        all.forEach((abort, context) -> context.runOnContext(turn -> abort.run()));
        completeIfEnded();
        return all.size();
    }
}
