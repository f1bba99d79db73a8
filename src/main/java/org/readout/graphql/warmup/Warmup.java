package org.readout.graphql.warmup;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.readout.platform.Timers;

/**
 * Asks queries, some at a time, until what answers them is compiled, its time is up or it is stopped. A query that fails is not
 * asked again.
 */
final class Warmup {

    private static final Logger LOG = Logger.getLogger(Warmup.class);

    private final Run run;
    private final int atATime;
    private final CompletableFuture<Integer> done = new CompletableFuture<>();
    private final AtomicInteger answers = new AtomicInteger();

    /** @param atATime how many queries are under way */
    Warmup(Run run, int atATime) {
        this.run = run;
        this.atATime = atATime;
    }

    /**
     * Begins, once queries are found.
     *
     * @param limit for how long at most, from now on
     * @param compiled asked every {@link CompilationRate#PERIOD} whether that is enough
     * @return completes with the number of answers when it is over; fails if no queries are found
     */
    CompletableFuture<Integer> start(
            CompletableFuture<WarmupQueries> queries, Duration limit, BooleanSupplier compiled, Timers timers) {
        Timers.Cancellable end = timers.after(limit, this::stop);
        Timers.Cancellable look = timers.every(CompilationRate.PERIOD, () -> {
            if (compiled.getAsBoolean()) {
                stop();
            }
        });
        queries.whenComplete((found, failure) -> {
            if (failure != null) {
                done.completeExceptionally(failure);
            } else {
                ask(found);
            }
        });
        return done.whenComplete((count, failure) -> {
            end.cancel();
            look.cancel();
        });
    }

    boolean isOver() {
        return done.isDone();
    }

    /** Begins no more queries. */
    void stop() {
        done.complete(answers.get());
    }

    private void ask(WarmupQueries queries) {
        for (int i = 0; i < atATime; i++) {
            askNext(queries);
        }
    }

    private void askNext(WarmupQueries queries) {
        WarmupQuery query = isOver() ? null : queries.next();
        if (query == null) {
            stop();
            return;
        }
        run.of(query).whenComplete((answered, failure) -> {
            if (failure == null) {
                answers.incrementAndGet();
            } else if (!isOver() && queries.remove(query)) {
                LOG.infof("A query is left out of the warm-up: %s", reason(failure));
            }
            askNext(queries);
        });
    }

    /** Why, without the exceptions of those who waited. */
    static String reason(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null
                ? failure.getCause().getMessage()
                : failure.getMessage();
    }

    /** Asks a query once. */
    interface Run {

        /** Completes on another thread when it is answered; fails where it is not. */
        CompletableFuture<Void> of(WarmupQuery query);
    }
}
