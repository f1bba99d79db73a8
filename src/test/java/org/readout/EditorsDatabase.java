package org.readout;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** A database of its own for tests that write, on the PostgreSQL of the run: what they add must not meet those that count. */
public class EditorsDatabase implements QuarkusTestResourceLifecycleManager {

    private static final String SERVER = "readout.test.database";
    private static final String NAME = "editors";

    /** After the one that starts the server. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, String> start() {
        String server = System.getProperty(SERVER);
        try (Connection connection = DriverManager.getConnection("jdbc:" + server)) {
            connection.createStatement().execute("drop database if exists " + NAME + " with (force)");
            connection.createStatement().execute("create database " + NAME);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return Map.of("quarkus.datasource.reactive.url", server.replace("/postgres?", "/" + NAME + "?"));
    }

    @Override
    public void stop() {}
}
