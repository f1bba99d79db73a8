package org.readout.platform.database.connection.session;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;

/** A connection with a session of its own, which was set up when it was opened. */
public record DedicatedSession(SqlConnection connection, int backend) implements DedicatedConnection {

    @Override
    public Future<Integer> process() {
        return Future.succeededFuture(backend);
    }

    @Override
    public Future<RowSet<Row>> run(String text, Tuple values) {
        return connection.preparedQuery(text).execute(values);
    }

    @Override
    public Future<Void> release() {
        return connection.close();
    }
}
