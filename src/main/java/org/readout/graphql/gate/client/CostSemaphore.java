package org.readout.graphql.gate.client;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.readout.platform.database.connection.Deadline;

/**
 * Has the dear operations of one client wait for each other, in the order that they came: those that run cost no more together
 * than is allowed, or one runs alone. Cheap ones never wait, for many of them take no event loop for long.
 */
final class CostSemaphore {

    /** What costs less than this part of what is allowed is cheap. */
    private static final int CHEAP_PART = 100;

    private final long most;
    private final Deque<Turn> waiting = new ArrayDeque<>();
    private long taken;

    /** @param most how much may run at a time; 0 for any cost */
    CostSemaphore(long most) {
        this.most = most;
    }

    /**
     * Begins the work now or when its turn comes, in the current Vert.x context.
     *
     * @return fails by {@link Deadline.Over} where nobody waits any more when its turn comes
     */
    <T> CompletableFuture<T> run(long cost, Supplier<CompletableFuture<T>> work) {
        if (most == 0 || cost < most / CHEAP_PART) {
            return work.get();
        }
        Turn turn = new Turn(Math.min(cost, most), Vertx.currentContext());
        Deadline deadline = Deadline.current();
        Runnable withdraw = () -> withdraw(turn);
        if (!deadline.onEnd(withdraw)) {
            return CompletableFuture.failedFuture(new Deadline.Over());
        }
        take(turn);
        return turn.begun.thenCompose(begun -> work.get()).whenComplete((result, failure) -> {
            deadline.remove(withdraw);
            release(turn);
        });
    }

    private void take(Turn turn) {
        synchronized (this) {
            waiting.add(turn);
        }
        beginNext();
    }

    /** Whoever waits is told; who runs is left to its end. */
    private void withdraw(Turn turn) {
        boolean waited;
        synchronized (this) {
            waited = waiting.remove(turn);
        }
        if (waited) {
            turn.fail();
            beginNext();
        }
    }

    private void release(Turn turn) {
        synchronized (this) {
            taken -= turn.taken;
            turn.taken = 0;
        }
        beginNext();
    }

    private void beginNext() {
        List<Turn> next = new ArrayList<>();
        synchronized (this) {
            while (!waiting.isEmpty() && taken + waiting.peek().cost <= most) {
                Turn turn = waiting.poll();
                turn.taken = turn.cost;
                taken += turn.cost;
                next.add(turn);
            }
        }
        next.forEach(Turn::begin);
    }

    /** One operation's. */
    private static final class Turn {

        private final long cost;
        private final Context context;
        private final CompletableFuture<Void> begun = new CompletableFuture<>();
        private long taken;

        private Turn(long cost, Context context) {
            this.cost = cost;
            this.context = context;
        }

        private void begin() {
            inContext(() -> begun.complete(null));
        }

        private void fail() {
            inContext(() -> begun.completeExceptionally(new Deadline.Over()));
        }

        private void inContext(Runnable completion) {
            if (context == null || context == Vertx.currentContext()) {
                completion.run();
            } else {
                context.runOnContext(turn -> completion.run());
            }
        }
    }
}
