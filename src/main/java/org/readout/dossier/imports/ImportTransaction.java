package org.readout.dossier.imports;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;

/**
 * In which batches are written one after another. To try, all of them share one, which is never committed, and what the database
 * checks at a commit it checks at the end of each batch.
 */
final class ImportTransaction {

    private static final String CHECK = "set constraints all immediate";
    private static final String CHECK_LATER = "set constraints all deferred";

    private final Connection connection;
    private final boolean trial;
    private Savepoint before;

    /** @param connection is in no transaction and commits when it is told to */
    ImportTransaction(Connection connection, boolean trial) {
        this.connection = connection;
        this.trial = trial;
    }

    Connection connection() {
        return connection;
    }

    void begin() throws SQLException {
        if (trial) {
            before = connection.setSavepoint();
        }
    }

    /** @throws SQLException where the database refuses the batch, among others; it is then to be undone */
    void keep() throws SQLException {
        if (!trial) {
            connection.commit();
        } else {
            try (Statement statement = connection.createStatement()) {
                statement.execute(CHECK);
                statement.execute(CHECK_LATER);
            }
            connection.releaseSavepoint(before);
        }
    }

    void undo() throws SQLException {
        if (trial) {
            connection.rollback(before);
        } else {
            connection.rollback();
        }
    }
}
