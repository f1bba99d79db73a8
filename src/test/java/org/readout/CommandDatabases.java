package org.readout;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
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

    private static final String MIGRATED = "migrated";

    private final PostgresExtension postgres = new PostgresExtension();

    @Override
    public void beforeAll(ExtensionContext context) throws IOException, SQLException {
        postgres.beforeAll(context);
        Flyway.configure().dataSource(postgres.create(MIGRATED)).load().migrate();
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        postgres.afterAll(context);
    }

    /** Makes a database without records, and returns its name. */
    public String create(String name) throws SQLException {
        postgres.copy(MIGRATED, name);
        return name;
    }

    /** Makes a database without a schema, and returns its name. */
    public String createEmpty(String name) throws SQLException {
        postgres.create(name);
        return name;
    }

    /** @param input is what the command reads as standard input; null for none */
    public CommandProcess readout(String database, Path input, String... arguments) throws IOException {
        return CommandProcess.launch(environment(database), input, arguments);
    }

    /** The settings by which a process runs on a database. */
    public Map<String, String> environment(String database) {
        return postgres.environment(database);
    }

    void execute(String database, String statements) throws SQLException {
        postgres.execute(database, statements);
    }

    /** The texts that a query has for an answer, a row each. */
    List<String> texts(String database, String query) throws SQLException {
        return postgres.texts(database, query);
    }

    /** The one number that a query has for an answer, 0 where it has none. */
    public long number(String database, String query) throws SQLException {
        String number = postgres.text(database, query);
        return number == null ? 0 : Long.parseLong(number);
    }
}
