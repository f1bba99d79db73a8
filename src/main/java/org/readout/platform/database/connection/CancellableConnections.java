package org.readout.platform.database.connection;

import io.vertx.core.AsyncResult;
import io.vertx.core.Handler;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.function.Function;
import org.readout.platform.database.connection.session.DedicatedConnection;

/**
 * Connections that a statement has to itself while it runs, as many at a time as the bulkhead lets through.
 *
 * @param dedication gives a connection of the pool to a statement
 */
record CancellableConnections(
        Pool pool,
        Function<SqlConnection, DedicatedConnection> dedication,
        Bulkhead bulkhead,
        StatementCancellation cancellation)
        implements ReadConnections {

    @Override
    public void read(String text, Tuple values, Deadline deadline, Handler<AsyncResult<RowSet<Row>>> answer) {
        new CancellableStatement(this, text, values, deadline, answer).begin();
    }

    @Override
    public void close() {
        pool.close();
    }
}
