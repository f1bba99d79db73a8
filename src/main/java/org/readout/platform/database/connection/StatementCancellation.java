package org.readout.platform.database.connection;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Tuple;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.function.LongSupplier;
import org.readout.platform.database.connection.server.Connections;
import org.readout.platform.database.primary.PrimaryDatabase;
import org.readout.platform.database.primary.ServerGreeting;

/**
 * Cancels statements in PostgreSQL, over a connection of its own that nothing holds up. It asks by a statement and not by the
 * protocol's request to cancel, of which nobody learns when it has had its effect. It asks PostgreSQL itself, for a pooler
 * whose sessions are all busy lets no statement through.
 */
@Singleton
public class StatementCancellation {

    private static final String NAME = "cancellation";
    private static final String CANCEL = "select pg_cancel_backend($1)";
    /** A cancelling that comes before its statement has reached PostgreSQL has no effect. */
    private static final long AGAIN_MILLIS = 100;

    private final Vertx vertx;
    private final Pool control;
    /** Moves on when the numbers of processes are another server's. */
    private final LongSupplier epoch;

    @Inject
    StatementCancellation(Vertx vertx, Connections connections, PrimaryDatabase primary) {
        this(vertx, connections.pool(() -> connections.direct().setMetricsName(NAME), size(), vertx), primary::epoch);
    }

    /** @param server whose statements are cancelled */
    StatementCancellation(Vertx vertx, PgConnectOptions server) {
        this(
                vertx,
                PgBuilder.pool()
                        .with(size())
                        .connectingTo(
                                () -> ServerGreeting.from(vertx, new PgConnectOptions(server).setMetricsName(NAME)))
                        .using(vertx)
                        .build(),
                () -> 0);
    }

    private StatementCancellation(Vertx vertx, Pool control, LongSupplier epoch) {
        this.vertx = vertx;
        this.control = control;
        this.epoch = epoch;
    }

    private static PoolOptions size() {
        return new PoolOptions().setName(NAME).setMaxSize(1);
    }

    /** A statement that is about to run on the connection of that process. */
    public Target of(int processId) {
        return of(Future.succeededFuture(processId));
    }

    /** The same where the process is not known yet: behind a pooler that first has to give one. */
    Target of(Future<Integer> processId) {
        return new Target(processId);
    }

    @PreDestroy
    void close() {
        control.close();
    }

    /** One statement, or some in turn, on a connection that nobody else uses until {@link #ended} has completed. */
    public final class Target {

        private final Future<Integer> processId;
        private final long begun = epoch.getAsLong();
        private Future<Void> cancelling;
        private boolean ended;

        private Target(Future<Integer> processId) {
            this.processId = processId;
        }

        /** Cancels it until it has ended. */
        public void cancel() {
            Promise<Void> asked = Promise.promise();
            synchronized (this) {
                boolean gone = begun != epoch.getAsLong();
                if (ended || gone || cancelling != null && !cancelling.isComplete()) {
                    return;
                }
                cancelling = asked.future();
            }
            processId
                    .compose(process -> control.withConnection(
                            connection -> connection.preparedQuery(CANCEL).execute(Tuple.of(process))))
                    .onComplete(told -> {
                        vertx.setTimer(AGAIN_MILLIS, turn -> cancel());
                        asked.complete();
                    });
        }

        /** It has ended; completes once no cancelling of it is under way. */
        public synchronized Future<Void> ended() {
            ended = true;
            return cancelling == null ? Future.succeededFuture() : cancelling;
        }
    }
}
