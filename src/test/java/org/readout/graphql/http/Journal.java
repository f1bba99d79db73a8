package org.readout.graphql.http;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.readout.graphql.TestDatabase;

/** The record's journal, as a change of the record moves it on. */
final class Journal {

    private Journal() {}

    static void move() {
        try (Connection connection = TestDatabase.connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update journal_head set position = position + 1");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
