package org.readout.dossier.imports;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;

/**
 * In which batches are written one after another: each in a transaction of its own, or all of them in one, in which what the
 * database checks at a commit is checked at the end of each batch.
 */
final class ImportTransaction {

    private static final String CHECK = "set constraints all immediate";
    private static final String CHECK_LATER = "set constraints all deferred";

    private final Connection connection;
    private final ImportOptions.Commit commit;
    private Savepoint before;

    /** @param connection is in no transaction and commits when it is told to */
    ImportTransaction(Connection connection, ImportOptions.Commit commit) {
        this.connection = connection;
        this.commit = commit;
    }

    Connection connection() {
        return connection;
    }

    void begin() throws SQLException {
        if (isOne()) {
            before = connection.setSavepoint();
        }
    }

    /** @throws SQLException where the database refuses the batch, among others; it is then to be undone */
    void keep() throws SQLException {
        if (!isOne()) {
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
        if (isOne()) {
            connection.rollback(before);
        } else {
            connection.rollback();
        }
    }

    /** Keeps all batches that are in one transaction. */
    void keepAll() throws SQLException {
        if (commit == ImportOptions.Commit.TOGETHER) {
            connection.commit();
        }
    }

    private boolean isOne() {
        return commit != ImportOptions.Commit.BATCHES;
    }
}
