package org.readout.platform.database.connection;

import io.vertx.core.AsyncResult;
import io.vertx.core.Handler;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;

/** Connections of one kind, over which statements are read. */
public interface ReadConnections extends AutoCloseable {

    /**
     * Runs a statement.
     *
     * @param text with numbered placeholders
     * @param deadline of the request that it is for
     * @param answer is told once, in the Vert.x context of the caller
     */
    void read(String text, Tuple values, Deadline deadline, Handler<AsyncResult<RowSet<Row>>> answer);

    @Override
    void close();
}
