package org.readout.platform.database.reads;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.concurrent.atomic.AtomicBoolean;
import org.readout.platform.database.connection.BulkheadFullException;
import org.readout.platform.database.connection.Deadline;
import org.readout.platform.database.connection.server.Outage;
import org.readout.platform.database.sql.Sql;

/** One statement on its way to a replica, which comes back if the replica cannot answer it. */
final class ReplicaRead {

    private final ReplicaConnections replica;
    private final Sql sql;
    private final String text;
    private final Deadline deadline;
    private final Handler<AsyncResult<RowSet<Row>>> answer;
    private final Runnable otherwise;
    private final Context own = Vertx.currentContext();
    private final AtomicBoolean ended = new AtomicBoolean();
    private int tries;

    ReplicaRead(
            ReplicaConnections replica,
            Sql sql,
            String text,
            Deadline deadline,
            Handler<AsyncResult<RowSet<Row>>> answer,
            Runnable otherwise) {
        this.replica = replica;
        this.sql = sql;
        this.text = text;
        this.deadline = deadline;
        this.answer = answer;
        this.otherwise = otherwise;
    }

    void begin() {
        if (replica.add(this)) {
            giveUp();
        } else {
            run();
        }
    }

    private void run() {
        tries++;
        try {
            replica.of(sql).read(text, Tuple.from(sql.values()), deadline, this::answered);
        } catch (IllegalStateException closed) {
            // in the moment in which it was found away
            answered(Future.failedFuture(closed));
        }
    }

    private void answered(AsyncResult<RowSet<Row>> result) {
        if (ended.get()) {
            return;
        }
        Throwable failure = result.cause();
        if (failure == null || deadline.isOver() || failure instanceof BulkheadFullException) {
            end(() -> answer.handle(result));
        } else if (ReadConflict.explains(failure) && tries < ReadConflict.TRIES) {
            run();
        } else if (ReadConflict.explains(failure)) {
            giveUp();
        } else if (failure instanceof IllegalStateException || Outage.explains(failure)) {
            replica.failed();
            giveUp();
        } else {
            end(() -> answer.handle(result));
        }
    }

    /** Called on any thread, at any time. */
    void giveUp() {
        end(otherwise);
    }

    private void end(Runnable last) {
        if (ended.compareAndSet(false, true)) {
            replica.remove(this);
            if (own == null || own == Vertx.currentContext()) {
                last.run();
            } else {
                own.runOnContext(turn -> last.run());
            }
        }
    }
}
