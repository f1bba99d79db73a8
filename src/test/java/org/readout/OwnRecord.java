package org.readout;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.readout.platform.database.PostgresForTests;

/** A server with a database of its own, for tests that write: nobody who counts on the first record sees theirs. */
public class OwnRecord implements QuarkusTestProfile {

    /** Named by the profile: Quarkus keeps what two profiles ask for in the same words. */
    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(
                new TestResourceEntry(OwnDatabase.class, Map.of("of", getClass().getName())));
    }

    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }

    /** A fresh database beside the one of the other tests, with the schema and nothing in it. */
    public static class OwnDatabase extends PostgresForTests {

        private static final String URL = "quarkus.datasource.reactive.url";
        private static final String MIGRATED = "migrated";
        private static final String HAS_MIGRATED = "select from pg_database where datname = '" + MIGRATED + "'";

        @Override
        public Map<String, String> start() {
            String shared = super.start().get(URL);
            String name = "own_" + Long.toUnsignedString(System.nanoTime());
            try (Connection connection = DriverManager.getConnection("jdbc:" + shared);
                    Statement statement = connection.createStatement()) {
                if (!statement.executeQuery(HAS_MIGRATED).next()) {
                    statement.execute("create database " + MIGRATED);
                    Flyway.configure()
                            .dataSource("jdbc:" + database(shared, MIGRATED), null, null)
                            .load()
                            .migrate();
                }
                statement.execute("create database " + name + " template " + MIGRATED);
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
            return Map.of(URL, database(shared, name));
        }

        private static String database(String shared, String name) {
            return shared.replace("/postgres?", "/" + name + "?");
        }

        /** After the one of the other tests, which starts unasked and names the same setting. */
        @Override
        public int order() {
            return 1;
        }
    }
}
