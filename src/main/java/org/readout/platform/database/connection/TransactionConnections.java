package org.readout.platform.database.connection;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import org.readout.platform.database.connection.session.DedicatedConnection;
import org.readout.platform.database.connection.session.DedicatedTransaction;
import org.readout.platform.database.connection.session.StatementSettings;

/** Connections on which each statement is a transaction, behind a pooler of transactions. Statements are quick, and not cancelled. */
record TransactionConnections(Pool pool, StatementSettings settings) implements ReadConnections {

    @Override
    public void read(String text, Tuple values, Deadline deadline, Handler<AsyncResult<RowSet<Row>>> answer) {
        pool.getConnection().onComplete(got -> {
            if (got.failed()) {
                answer.handle(Future.failedFuture(got.cause()));
            } else if (deadline.isOver()) {
                got.result().close();
                answer.handle(Future.failedFuture(new Deadline.Over()));
            } else {
                DedicatedConnection transaction = new DedicatedTransaction(got.result(), settings);
                transaction.run(text, values).onComplete(answer);
                transaction.release();
            }
        });
    }

    @Override
    public void close() {
        pool.close();
    }
}
