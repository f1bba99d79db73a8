package org.readout.platform.database.connection.session;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;

/**
 * A transaction around one statement, by which a pooler leaves it one session: what is set holds in the transaction alone, and
 * its process is no other's before the commit. What begins it is sent along with the statement, so that neither waits.
 */
public final class DedicatedTransaction implements DedicatedConnection {

    /** How many commands are sent before the first is answered: with the statement's own preparation and what it displaces. */
    public static final int COMMANDS = 8;

    private final SqlConnection connection;
    private final Future<Integer> process;

    public DedicatedTransaction(SqlConnection connection, StatementSettings settings) {
        this.connection = connection;
        process = connection
                .query(settings.forTransaction())
                .execute()
                .map(answers -> answers.next().iterator().next().getInteger(StatementSettings.PROCESS));
    }

    @Override
    public Future<Integer> process() {
        return process;
    }

    /** Fails if the transaction did not begin, for its settings do not hold then. */
    @Override
    public Future<RowSet<Row>> run(String text, Tuple values) {
        Future<RowSet<Row>> answer = connection.preparedQuery(text).execute(values);
        return process.compose(begun -> answer);
    }

    @Override
    public Future<Void> release() {
        return connection.query("commit").execute().transform(ended -> connection.close());
    }
}
