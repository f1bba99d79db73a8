package org.readout.writing.transaction;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Supplier;
import org.readout.platform.database.connection.CancelledStatement;
import org.readout.platform.database.connection.Deadline;
import org.readout.platform.database.connection.StatementCancellation;
import org.readout.platform.database.connection.StatementOrigin;

/**
 * A transaction that ends with its request: what of it runs or waits for a lock is cancelled then, and it is rolled back,
 * unless its commit has begun.
 */
@ApplicationScoped
class BoundedTransaction {

    /** A request is given up first, and says so; should its statement not be cancelled then, it ends right after. */
    private static final Duration AFTER_THE_REQUEST = Duration.ofMillis(500);

    private static final String NO_LIMIT = "0";
    private static final String APPLICATION = "readout";
    /** That PostgreSQL takes of an application. */
    private static final int LONGEST_NAME = 63;

    /**
     * They hold for all statements of the transaction, and for what runs at its commit. Left to itself PostgreSQL plans what takes
     * an array anew each time, in triggers too, which takes longer than to run it for the few records of a mutation.
     */
    private static final String SETTINGS = """
            select pg_backend_pid()
            from set_config('lock_timeout', ?1, true) as lock_timeout,
              set_config('statement_timeout', ?1, true) as statement_timeout,
              set_config('application_name', ?2, true) as application_name,
              set_config('plan_cache_mode', 'force_generic_plan', true) as plan_cache_mode
            """;

    private final StatementCancellation cancellation;

    BoundedTransaction(StatementCancellation cancellation) {
        this.cancellation = cancellation;
    }

    /** Fails with {@link Deadline.Over} if the request ends before the commit; nothing is recorded then. */
    <T> Uni<T> within(Deadline deadline, Supplier<Uni<T>> work) {
        return Panache.withTransaction(() -> limited(deadline).chain(process -> cancellable(deadline, process, work)))
                .onItemOrFailure()
                .invoke((item, failure) -> deadline.committed(failure == null))
                .onFailure(failure -> deadline.isOver() || CancelledStatement.explains(failure))
                .transform(failure -> CancelledStatement.over());
    }

    /** The process that runs the transaction, whose statements take no longer than the request has. */
    private static Uni<Integer> limited(Deadline deadline) {
        if (deadline.isOver()) {
            return Uni.createFrom().failure(Deadline.Over::new);
        }
        String limit = deadline.remaining()
                .map(left -> String.valueOf(left.plus(AFTER_THE_REQUEST).toMillis()))
                .orElse(NO_LIMIT);
        return Panache.getSession().chain(session -> session.createNativeQuery(SETTINGS, Integer.class)
                .setParameter(1, limit)
                .setParameter(2, applicationName())
                .getSingleResult());
    }

    /** Who asks, as {@code pg_stat_activity} and PostgreSQL's log tell it: the request in any case, for names are cut at their end. */
    private static String applicationName() {
        return StatementOrigin.current()
                .map(origin -> String.join(" ", APPLICATION, origin.requestId(), origin.operation()))
                .map(name -> name.substring(0, Math.min(name.length(), LONGEST_NAME)))
                .orElse(APPLICATION);
    }

    /** Goes on in the session's own context, whichever that is in which a cancelling comes to its end. */
    private static Uni<Void> ended(StatementCancellation.Target transaction) {
        Context own = Vertx.currentContext();
        Uni<Void> ended = Uni.createFrom().completionStage(transaction.ended()::toCompletionStage);
        return ended.emitOn(next -> {
            if (Vertx.currentContext() == own) {
                next.run();
            } else {
                own.runOnContext(turn -> next.run());
            }
        });
    }

    private <T> Uni<T> cancellable(Deadline deadline, int process, Supplier<Uni<T>> work) {
        StatementCancellation.Target transaction = cancellation.of(process);
        Runnable hook = transaction::cancel;
        if (!deadline.onEnd(hook)) {
            return Uni.createFrom().failure(Deadline.Over::new);
        }
        return Uni.createFrom()
                .deferred(work::get)
                // what is left to write is written now, so that the commit has as little to do as can be
                .call(() -> Panache.getSession().chain(session -> session.flush()))
                .onItemOrFailure()
                .call((item, failure) -> {
                    deadline.remove(hook);
                    return ended(transaction);
                })
                .invoke(item -> {
                    if (!deadline.beginCommit()) {
                        throw new Deadline.Over();
                    }
                });
    }
}
