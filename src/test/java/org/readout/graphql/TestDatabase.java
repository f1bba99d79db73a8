package org.readout.graphql;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.config.ConfigProvider;

/** The server's database, past the server. */
public final class TestDatabase {

    private static final String UNDER_WAY =
            "select count(*) from pg_stat_activity where application_name like 'readout%' and state = 'active'";

    private TestDatabase() {}

    public static Connection connect() throws SQLException {
        return DriverManager.getConnection(
                ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class));
    }

    /** How many statements of the server run or wait for a lock. */
    public static int statementsUnderWay() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery(UNDER_WAY)) {
            count.next();
            return count.getInt(1);
        }
    }
}
