package org.readout.dossier.exports;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/** The record as it stands at one moment, for as long as it is read. */
public final class Snapshot implements AutoCloseable {

    private final Connection connection;
    private final PGConnection server;
    private boolean closed;

    private Snapshot(Connection connection) throws SQLException {
        this.connection = connection;
        server = connection.unwrap(PGConnection.class);
    }

    static Snapshot of(AgroalDataSource database) throws SQLException {
        Connection connection = database.getConnection();
        try {
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            return new Snapshot(connection);
        } catch (SQLException | RuntimeException failure) {
            connection.close();
            throw failure;
        }
    }

    public Connection connection() {
        return connection;
    }

    /** Has PostgreSQL end the statement that runs now, if one does; on any thread, which waits for the message to be sent. */
    public synchronized void cancel() throws SQLException {
        // closed, the connection may be somebody else's
        if (!closed) {
            server.cancelQuery();
        }
    }

    @Override
    public void close() throws SQLException {
        synchronized (this) {
            closed = true;
        }
        try (connection) {
            connection.rollback();
        }
    }
}
