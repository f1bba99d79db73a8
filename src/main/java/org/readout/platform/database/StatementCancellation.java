package org.readout.platform.database;

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

/**
 * Cancels statements in PostgreSQL, over a connection of its own that nothing holds up. It asks by a statement and not by the
 * protocol's request to cancel, of which nobody learns when it has had its effect. It asks PostgreSQL itself, for a pooler
 * whose sessions are all busy lets no statement through.
 */
@Singleton
public class StatementCancellation {

    private static final String CANCEL = "select pg_cancel_backend($1)";
    /** A cancelling that comes before its statement has reached PostgreSQL has no effect. */
    private static final long AGAIN_MILLIS = 100;

    private final Vertx vertx;
    private final Pool control;

    @Inject
    StatementCancellation(Vertx vertx, Connections connections) {
        this(vertx, connections.direct());
    }

    /** @param server whose statements are cancelled */
    StatementCancellation(Vertx vertx, PgConnectOptions server) {
        this.vertx = vertx;
        control = PgBuilder.pool()
                .with(new PoolOptions().setName("cancellation").setMaxSize(1))
                .connectingTo(server.setMetricsName("cancellation"))
                .using(vertx)
                .build();
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
        private Future<Void> cancelling;
        private boolean ended;

        private Target(Future<Integer> processId) {
            this.processId = processId;
        }

        /** Cancels it until it has ended. */
        public void cancel() {
            Promise<Void> asked = Promise.promise();
            synchronized (this) {
                if (ended || cancelling != null && !cancelling.isComplete()) {
                    return;
                }
                cancelling = asked.future();
            }
            processId
                    .compose(process -> control.preparedQuery(CANCEL).execute(Tuple.of(process)))
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
