package org.readout.platform.database.primary;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnection;
import java.util.concurrent.CompletableFuture;

/** One connection to the database in use, over which it is asked whether it still takes writes, and whose end is noticed at once. */
final class PrimaryWatch {

    private static final long ANSWER_MILLIS = 1_500;

    private final Vertx vertx;
    private final RoleProbe probe;
    private final Runnable lost;
    private PgConnection connection;
    private boolean stopped;

    /** @param lost is run when the connection has ended */
    PrimaryWatch(Vertx vertx, RoleProbe probe, Runnable lost) {
        this.vertx = vertx;
        this.probe = probe;
        this.lost = lost;
    }

    /** @param next the connection from now on; null if there is none */
    void over(PgConnection next) {
        PgConnection previous;
        synchronized (this) {
            previous = connection;
            connection = next;
        }
        if (previous != null) {
            ConnectionChannel.cut(ConnectionChannel.of(previous));
        }
        if (next != null) {
            next.closeHandler(closed -> ended(next));
        }
    }

    /** Asks it; completes with whether it still takes writes, at the latest when an answer is overdue. */
    CompletableFuture<Boolean> check() {
        PgConnection present;
        synchronized (this) {
            present = connection;
        }
        if (present == null) {
            return CompletableFuture.completedFuture(false);
        }
        CompletableFuture<Boolean> writable = new CompletableFuture<>();
        long limit = vertx.setTimer(ANSWER_MILLIS, late -> writable.complete(false));
        probe.ask(present).onComplete(answer -> {
            vertx.cancelTimer(limit);
            writable.complete(answer.succeeded() && answer.result().role() == ServerRole.READ_WRITE);
        });
        return writable;
    }

    private void ended(PgConnection former) {
        synchronized (this) {
            if (stopped || former != connection) {
                return;
            }
            connection = null;
        }
        lost.run();
    }

    /** Completes when the connection is closed. */
    synchronized Future<Void> stop() {
        stopped = true;
        if (connection == null) {
            return Future.succeededFuture();
        }
        // what it was asked last may never be answered
        ConnectionChannel.cut(ConnectionChannel.of(connection));
        return connection.close();
    }
}
