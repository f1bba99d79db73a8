package org.readout.platform.database.replica;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Asks a database for its position on behalf of many at once. One question is under way at a time, and all who come meanwhile
 * share the next: an answer to a question that was put before somebody came would be of no use to him.
 */
public final class CoalescedProbe {

    private final Supplier<CompletableFuture<ShownPosition>> question;
    private CompletableFuture<ShownPosition> running;
    private CompletableFuture<ShownPosition> following;

    public CoalescedProbe(Supplier<CompletableFuture<ShownPosition>> question) {
        this.question = question;
    }

    /** The answer to a question that is put from now on, on whichever thread it comes. */
    public CompletableFuture<ShownPosition> next() {
        CompletableFuture<ShownPosition> answer = new CompletableFuture<>();
        synchronized (this) {
            if (running != null) {
                if (following == null) {
                    following = answer;
                }
                return following;
            }
            running = answer;
        }
        put(answer);
        return answer;
    }

    private void put(CompletableFuture<ShownPosition> answer) {
        asked().whenComplete((shown, failure) -> {
            CompletableFuture<ShownPosition> waiting;
            synchronized (this) {
                waiting = following;
                running = waiting;
                following = null;
            }
            if (waiting != null) {
                put(waiting);
            }
            if (failure == null) {
                answer.complete(shown);
            } else {
                answer.completeExceptionally(failure);
            }
        });
    }

    private CompletableFuture<ShownPosition> asked() {
        try {
            return question.get();
        } catch (RuntimeException failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }
}
