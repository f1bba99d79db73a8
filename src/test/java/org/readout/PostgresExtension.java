package org.readout;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A PostgreSQL for the tests of one class, each of which makes its own databases. It lets every role in without a password. */
public final class PostgresExtension implements BeforeAllCallback, AfterAllCallback {

    /** Where the programs are unpacked that all tests run. */
    public static final Path PROGRAMS = Path.of("target", "postgresql-programs");

    private static final String SUPERUSER = "postgres";

    private EmbeddedPostgres postgres;

    /** What starts a PostgreSQL of the version that tests run on; in a folder of its own unless it is told another. */
    public static EmbeddedPostgres.Builder builder() {
        return EmbeddedPostgres.builder().setOverrideWorkingDirectory(PROGRAMS.toFile());
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        postgres = builder().start();
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        postgres.close();
    }

    /** Makes a database without a schema. */
    public DataSource create(String name) throws SQLException {
        execute(SUPERUSER, "create database " + name);
        return database(name);
    }

    /** Makes a database that is a copy of another. */
    public DataSource copy(String original, String name) throws SQLException {
        execute(SUPERUSER, "create database " + name + " template " + original);
        return database(name);
    }

    /** As its superuser reaches it. */
    public DataSource database(String name) {
        return database(SUPERUSER, name);
    }

    public DataSource database(String role, String name) {
        return postgres.getDatabase(role, name);
    }

    /** @param statements divided by semicolons, each in a transaction of its own */
    public void execute(String database, String statements) throws SQLException {
        execute(SUPERUSER, database, statements);
    }

    /** @param statements divided by semicolons, each in a transaction of its own */
    public void execute(String role, String database, String statements) throws SQLException {
        try (Connection connection = database(role, database).getConnection();
                Statement statement = connection.createStatement()) {
            for (String one : statements.split(";")) {
                if (!one.isBlank()) {
                    statement.execute(one);
                }
            }
        }
    }

    /** The first column of what a query answers, a text for each row. */
    public List<String> texts(String database, String query) throws SQLException {
        try (Connection connection = database(database).getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    /** The first column of the first row; null where there is none. */
    public String text(String database, String query) throws SQLException {
        List<String> texts = texts(database, query);
        return texts.isEmpty() ? null : texts.get(0);
    }

    /** The settings by which a process of this program runs on a database. */
    public Map<String, String> environment(String database) {
        return environment(SUPERUSER, SUPERUSER, database);
    }

    public Map<String, String> environment(String role, String password, String database) {
        return Map.of(
                "QUARKUS_DATASOURCE_REACTIVE_URL",
                "postgresql://localhost:" + postgres.getPort() + "/" + database,
                "QUARKUS_DATASOURCE_USERNAME",
                role,
                "QUARKUS_DATASOURCE_PASSWORD",
                password);
    }
}
