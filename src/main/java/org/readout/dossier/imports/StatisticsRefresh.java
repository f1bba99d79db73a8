package org.readout.dossier.imports;

import java.sql.Connection;
import java.sql.SQLException;

/** Has the database look at its tables anew each time that the record has doubled, for those who plan by what it knows of them. */
final class StatisticsRefresh {

    private final ImportTransaction transaction;
    private final KeyRepository keys;
    private long changesSeen;
    private boolean done;

    /** @param changes how many the record has seen */
    StatisticsRefresh(ImportTransaction transaction, KeyRepository keys, long changes) {
        this.transaction = transaction;
        this.keys = keys;
        changesSeen = changes;
    }

    void after(long changes) throws SQLException {
        if (changes >= 2 * changesSeen) {
            transaction.begin();
            keys.planAnew(transaction.connection());
            transaction.keep();
            changesSeen = changes;
            done = true;
        }
    }

    /** What was tried is no more, and the database does not reckon with it any longer. */
    void afterTrial() throws SQLException {
        if (done) {
            Connection connection = transaction.connection();
            keys.planAnew(connection);
            connection.commit();
        }
    }
}
