package org.readout.platform.database.connection.session;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;

/** A connection that one statement has to itself. */
public interface DedicatedConnection {

    /** The process of PostgreSQL that the statement runs in; no other statement does before {@link #release}. */
    Future<Integer> process();

    Future<RowSet<Row>> run(String text, Tuple values);

    /** Gives it back to its pool; once the statement has ended, if it may have been cancelled. */
    Future<Void> release();
}
