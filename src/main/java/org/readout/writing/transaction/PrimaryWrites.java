package org.readout.writing.transaction;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.readout.graphql.error.ReadOnly;
import org.readout.platform.database.connection.Deadline;
import org.readout.platform.database.connection.server.Outage;
import org.readout.platform.database.primary.PrimaryDatabase;
import org.readout.platform.database.primary.ServerRole;

/**
 * Leads what is written to the database that takes writes. A transaction that did not get there, because the primary has
 * become another one, is begun once more, on that one; but only if nothing was written yet, so that nothing is written twice.
 */
@ApplicationScoped
class PrimaryWrites {

    private final PrimaryDatabase primary;

    PrimaryWrites(PrimaryDatabase primary) {
        this.primary = primary;
    }

    /**
     * Runs a transaction. Fails with {@link ReadOnly} if no database takes writes.
     *
     * @param transaction is told a task to run once it holds its turn to write, before it writes
     */
    <T> Uni<T> write(Deadline deadline, Function<Runnable, Uni<T>> transaction) {
        return Uni.createFrom()
                .deferred(() -> primary.isReadOnly()
                        ? Uni.createFrom().<T>failure(ReadOnly::new)
                        : begin(deadline, transaction))
                .onFailure(Outage::isReadOnly)
                .transform(refused -> new ReadOnly());
    }

    private <T> Uni<T> begin(Deadline deadline, Function<Runnable, Uni<T>> transaction) {
        long epoch = primary.epoch();
        AtomicBoolean begun = new AtomicBoolean();
        Runnable begins = () -> begun.set(true);
        return transaction
                .apply(begins)
                .onFailure(failure -> !begun.get() && !deadline.isOver() && isAstray(failure))
                .recoverWithUni(failure ->
                        found(failure, epoch).chain(role -> again(role, failure, () -> transaction.apply(begins))));
    }

    private static boolean isAstray(Throwable failure) {
        return Outage.isReadOnly(failure) || Outage.explains(failure);
    }

    private static <T> Uni<T> again(ServerRole role, Throwable failure, Supplier<Uni<T>> transaction) {
        return switch (role) {
            case READ_WRITE -> transaction.get();
            case READ_ONLY -> Uni.createFrom().failure(ReadOnly::new);
            case AWAY -> Uni.createFrom().failure(failure);
        };
    }

    /** What the database in use is, after a search for the primary. */
    private Uni<ServerRole> found(Throwable failure, long epoch) {
        Context own = Vertx.currentContext();
        return Uni.createFrom()
                .completionStage(
                        () -> (Outage.isReadOnly(failure) ? primary.writeRefused(epoch) : primary.failed()).copy())
                .emitOn(next -> own.runOnContext(turn -> next.run()));
    }
}
