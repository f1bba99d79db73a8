package org.readout.platform.database.connection;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import org.readout.platform.database.connection.session.DedicatedConnection;

/**
 * One statement on its way: it waits for its turn, then for a connection, and runs. Where its request ends it is withdrawn,
 * or cancelled once it runs; and its connection is held until PostgreSQL has done with both, so that no cancelling comes late
 * and hits the next statement of the connection.
 */
final class CancellableStatement {

    private final CancellableConnections connections;
    private final String text;
    private final Tuple values;
    private final Deadline deadline;
    private final Handler<AsyncResult<RowSet<Row>>> answer;
    private final Context own = Vertx.currentContext();
    private final Runnable hook = this::end;
    private Bulkhead.Ticket ticket;
    private StatementCancellation.Target running;
    private boolean done;

    CancellableStatement(
            CancellableConnections connections,
            String text,
            Tuple values,
            Deadline deadline,
            Handler<AsyncResult<RowSet<Row>>> answer) {
        this.connections = connections;
        this.text = text;
        this.values = values;
        this.deadline = deadline;
        this.answer = answer;
    }

    void begin() {
        if (!deadline.onEnd(hook)) {
            finish(Future.failedFuture(new Deadline.Over()));
            return;
        }
        try {
            ticket = connections.bulkhead().enter(deadline.client(), turn -> here(() -> connect(turn)));
            if (deadline.isOver()) {
                end();
            }
        } catch (BulkheadFullException full) {
            finish(Future.failedFuture(full));
        }
    }

    private void connect(Bulkhead.Ticket turn) {
        connections.pool().getConnection().onComplete(got -> {
            if (got.succeeded()) {
                run(got.result(), turn);
            } else {
                turn.leave();
                finish(Future.failedFuture(got.cause()));
            }
        });
    }

    private void run(SqlConnection connection, Bulkhead.Ticket turn) {
        DedicatedConnection dedicated = null;
        synchronized (this) {
            if (!done) {
                dedicated = connections.dedication().apply(connection);
                running = connections.cancellation().of(dedicated.process());
            }
        }
        if (dedicated == null) {
            connection.close();
            turn.leave();
        } else {
            run(dedicated, turn);
        }
    }

    private void run(DedicatedConnection connection, Bulkhead.Ticket turn) {
        connection.run(text, values).onComplete(result -> {
            running.ended().onComplete(uncancelled -> connection.release().onComplete(released -> turn.leave()));
            finish(deadline.isOver() ? Future.failedFuture(new Deadline.Over()) : result);
        });
    }

    /** Called on any thread, at any time. */
    private void end() {
        StatementCancellation.Target target;
        synchronized (this) {
            target = running;
            if (target == null && !isFirst()) {
                return;
            }
        }
        if (target != null) {
            target.cancel();
            return;
        }
        if (ticket != null) {
            ticket.leave();
        }
        tell(Future.failedFuture(new Deadline.Over()));
    }

    private void finish(AsyncResult<RowSet<Row>> result) {
        if (isFirst()) {
            tell(result);
        }
    }

    private synchronized boolean isFirst() {
        boolean first = !done;
        done = true;
        return first;
    }

    private void tell(AsyncResult<RowSet<Row>> result) {
        deadline.remove(hook);
        here(() -> answer.handle(result));
    }

    /** What follows belongs to the request that asked. */
    private void here(Runnable next) {
        if (own == null || own == Vertx.currentContext()) {
            next.run();
        } else {
            own.runOnContext(turn -> next.run());
        }
    }
}
