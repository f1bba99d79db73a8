package org.readout.platform.database;

import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.Caller;
import org.readout.CommandProcess;
import org.readout.platform.database.schema.ServerSchema;

/** A role that owns the schema and one that serves, both made by the SQL of the documentation. */
class RolesIT {

    private static final Path DOCUMENTATION = Path.of("docs/deploy.md");
    private static final Pattern SQL = Pattern.compile("```sql\\n(.*?)```", Pattern.DOTALL);

    private static EmbeddedPostgres postgres;

    @TempDir
    static Path folder;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(
                        Path.of("target", "postgresql-programs").toFile())
                .start();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Test
    void a_server_that_may_only_read_and_write_rows_waits_for_its_schema_and_does_all_its_work() throws Exception {
        List<String> documented = documented();
        execute("postgres", "postgres", documented.get(0));
        execute("readout_owner", "readout", documented.get(1));
        try (ServerProcess server = ServerProcess.launch(serving()).started()) {
            server.awaitReady(false);
            assertTrue(
                    server.output()
                            .contains("it has no schema yet; run `readout migrate` as the role that is to own it"),
                    server.output());

            CommandProcess migration =
                    CommandProcess.launch(as("readout_owner", "secret of the owner"), null, "migrate");
            assertEquals(0, migration.status(), migration.said());
            assertTrue(
                    migration.printed().startsWith("The schema is at version " + ServerSchema.VERSION),
                    migration.printed());
            execute("readout_owner", "readout", documented.get(2));
            assertThrows(SQLException.class, () -> execute("readout", "readout", "alter table topic add mood text"));
            assertEquals("-1", answer("select reltuples from pg_class where relname = 'country'"));
            execute("readout", "readout", "select refresh_statistics()");
            assertEquals(
                    answer("select count(*) from country"),
                    answer("select reltuples from pg_class where relname = 'country'"));
            server.awaitReady(true);

            Caller editor = new Caller(server.port());
            Caller.Answer topic = editor.ask(
                    "mutation { recordTopic(input: {slug: \"arms\", name: \"Arms\"}) { topic { slug } } }", Map.of());
            assertTrue(topic.isWhole(), () -> topic + server.output());
            Caller.Answer found = editor.ask(
                    "{ search(query: \"Paris\", first: 1) { nodes { __typename } } changes(last: 1) { nodes { by } } }",
                    Map.of());
            assertTrue(found.body().toString().contains("\"by\":\"anna\""), found::toString);
            Path written = folder.resolve("record.ndjson");
            CommandProcess export =
                    CommandProcess.launch(serving(), null, "export", "--format", "ndjson", "-o", written.toString());
            assertEquals(0, export.status(), export.said());
            Files.writeString(written, Files.readString(written).replace("\"slug\":\"arms\"", "\"slug\":\"trade\""));
            CommandProcess recording = CommandProcess.launch(serving(), null, "import", written.toString());
            assertEquals(0, recording.status(), recording.said());
            assertTrue(recording.said().contains("1 recorded, "), recording.said());

            newerServersMigrate();
            ServerProcess late = ServerProcess.launch(serving());
            assertEquals(1, late.exitCode());
            assertTrue(late.output().contains("cannot serve: " + newer()), late.output());
            assertFalse(late.output().contains("repair"), late.output());
            server.awaitReady(false);
            await().atMost(ofSeconds(20)).until(() -> server.output().contains(newer().replaceFirst("t", "T")));
        }
    }

    @Test
    void a_database_of_one_role_is_divided_among_two() throws Exception {
        execute("postgres", "postgres", """
                create role readout_before login;
                create database divided owner readout_before
                """);
        execute("readout_before", "divided", "create table record (id integer)");
        execute(
                "postgres",
                "divided",
                documented()
                        .get(3)
                        .replaceAll("\\breadout\\b", "readout_before")
                        .replace("readout_owner", "readout_divided"));
        execute("readout_divided", "divided", "create table later (id integer)");
        execute("readout_before", "divided", "insert into record values (1); insert into later values (1)");
        assertThrows(
                SQLException.class, () -> execute("readout_before", "divided", "alter table record add mood text"));
        assertThrows(SQLException.class, () -> execute("readout_before", "divided", "create table other (id integer)"));
    }

    private static String answer(String query) throws SQLException {
        try (Connection connection =
                        postgres.getDatabase("readout_owner", "readout").getConnection();
                ResultSet rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static String newer() {
        return "this database is of a newer Readout (schema 999, this one knows %d)".formatted(ServerSchema.VERSION);
    }

    private static void newerServersMigrate() throws SQLException {
        execute("readout_owner", "readout", """
                insert into flyway_schema_history (installed_rank, version, description, type, script, installed_by, execution_time, success)
                  values (999, '999', 'newer', 'SQL', 'V999__newer.sql', 'readout_owner', 0, true);
                update schema_compatibility set compatible_from = 999
                """);
    }

    private static Map<String, String> serving() {
        Map<String, String> settings = new HashMap<>(as("readout", "secret"));
        settings.putAll(Caller.trust());
        settings.put("READOUT_MIGRATE_AT_START", "false");
        settings.put("READOUT_FIRST_RECORD_LOAD", "true");
        return settings;
    }

    private static Map<String, String> as(String role, String password) {
        return Map.of(
                "QUARKUS_DATASOURCE_REACTIVE_URL",
                "postgresql://localhost:" + postgres.getPort() + "/readout",
                "QUARKUS_DATASOURCE_USERNAME",
                role,
                "QUARKUS_DATASOURCE_PASSWORD",
                password);
    }

    /** The statements of the section on roles, a block each. */
    private static List<String> documented() throws IOException {
        String text = Files.readString(DOCUMENTATION);
        String section = text.substring(text.indexOf("### A role that owns"), text.indexOf("### Trying it"));
        return SQL.matcher(section).results().map(block -> block.group(1)).toList();
    }

    private static void execute(String role, String database, String statements) throws SQLException {
        try (Connection connection = postgres.getDatabase(role, database).getConnection();
                Statement statement = connection.createStatement()) {
            for (String one : statements.split(";")) {
                if (!one.isBlank()) {
                    statement.execute(one);
                }
            }
        }
    }
}
