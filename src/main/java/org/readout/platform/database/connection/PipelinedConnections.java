package org.readout.platform.database.connection;

import io.vertx.core.AsyncResult;
import io.vertx.core.Handler;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;

/**
 * Connections that many statements share at a time, so that none waits for the answer to another. What was sent is not
 * cancelled, for that might hit another's; so only what is quick runs here.
 */
record PipelinedConnections(SqlClient client) implements ReadConnections {

    @Override
    public void read(String text, Tuple values, Deadline deadline, Handler<AsyncResult<RowSet<Row>>> answer) {
        client.preparedQuery(text).execute(values).onComplete(answer);
    }

    @Override
    public void close() {
        client.close();
    }
}
