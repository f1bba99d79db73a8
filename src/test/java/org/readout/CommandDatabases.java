package org.readout;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A PostgreSQL for the tests of a class, each of which makes its own databases, and the commands that run on them. A schema is made
 * once: all but {@linkplain #createEmpty empty} databases are copies of it.
 */
public final class CommandDatabases implements BeforeAllCallback, AfterAllCallback {

    private static final Path PROGRAMS = Path.of("target", "postgresql-programs");
    private static final String MIGRATED = "migrated";

    private EmbeddedPostgres postgres;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException, SQLException {
        postgres = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(PROGRAMS.toFile())
                .start();
        createEmpty(MIGRATED);
        Flyway.configure()
                .dataSource(url(MIGRATED), "postgres", "postgres")
                .load()
                .migrate();
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        postgres.close();
    }

    /** Makes a database without records, and returns its name. */
    public String create(String name) throws SQLException {
        execute("postgres", "create database " + name + " template " + MIGRATED);
        return name;
    }

    /** Makes a database without a schema, and returns its name. */
    public String createEmpty(String name) throws SQLException {
        execute("postgres", "create database " + name);
        return name;
    }

    /** @param input is what the command reads as standard input; null for none */
    public CommandProcess readout(String database, Path input, String... arguments) throws IOException {
        return CommandProcess.launch(environment(database), input, arguments);
    }

    /** The settings by which a process runs on a database. */
    public Map<String, String> environment(String database) {
        return Map.of(
                "QUARKUS_DATASOURCE_REACTIVE_URL",
                "postgresql://localhost:" + postgres.getPort() + "/" + database,
                "QUARKUS_DATASOURCE_USERNAME",
                "postgres",
                "QUARKUS_DATASOURCE_PASSWORD",
                "postgres");
    }

    void execute(String database, String statement) throws SQLException {
        try (Connection connection = connect(database)) {
            connection.createStatement().execute(statement);
        }
    }

    /** The texts that a query has for an answer, a row each. */
    List<String> texts(String database, String query) throws SQLException {
        try (Connection connection = connect(database);
                ResultSet rows = connection.createStatement().executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    /** The one number that a query has for an answer, 0 where it has none. */
    public long number(String database, String query) throws SQLException {
        try (Connection connection = connect(database);
                ResultSet rows = connection.createStatement().executeQuery(query)) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), "postgres", "postgres");
    }

    private String url(String database) {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + database;
    }
}
