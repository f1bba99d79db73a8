package org.readout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.readout.graphql.TestDatabase;

/** A server whose record tests empty, where another database would do too: what comes with the schema stays, and how far the journal came. */
public class EmptiedRecord extends OwnRecord {

    private static final String RECORDED = """
            select string_agg(format('%I', tablename), ', ') from pg_tables
            where schemaname = 'public'
              and tablename not in ('flyway_schema_history', 'schema_compatibility', 'country', 'event_code', 'journal_head')
            """;

    private static String served;

    public static void empty() throws IOException, SQLException {
        served();
        try (Connection connection = TestDatabase.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("truncate " + text(statement, RECORDED));
        }
    }

    /** Empties it and has a command import the first record, as the server had begun with it. */
    public static void beginAnew() throws IOException, SQLException {
        empty();
        CommandRun run = CommandRun.of("import", DossierFiles.FIRST_RECORD.toString());
        if (run.status() != 0) {
            throw new AssertionError(run.said());
        }
    }

    /** What the server filled its database with, as lines: exported before it was emptied for the first time. */
    static String served() throws IOException {
        if (served == null) {
            Path file = Files.createTempFile("readout-served-", ".ndjson");
            CommandRun.of("export", "--format", "ndjson", "-o", file.toString());
            served = Files.readString(file);
            Files.delete(file);
        }
        return served;
    }

    /** The one number that a query has for an answer. */
    public static long number(String query) throws SQLException {
        try (Connection connection = TestDatabase.connect();
                Statement statement = connection.createStatement()) {
            return Long.parseLong(text(statement, query));
        }
    }

    private static String text(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
