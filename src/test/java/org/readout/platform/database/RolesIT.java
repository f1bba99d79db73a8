package org.readout.platform.database;

import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.readout.Caller;
import org.readout.CommandProcess;
import org.readout.PostgresExtension;
import org.readout.platform.database.schema.ServerSchema;

/** A role that owns the schema and one that serves, both made by the SQL of the documentation. */
class RolesIT {

    private static final Path DOCUMENTATION = Path.of("docs/deploy.md");
    private static final Pattern SQL = Pattern.compile("```sql\\n(.*?)```", Pattern.DOTALL);

    @RegisterExtension
    static final PostgresExtension POSTGRES = new PostgresExtension();

    @TempDir
    static Path folder;

    @Test
    void a_server_that_may_only_read_and_write_rows_waits_for_its_schema_and_does_all_its_work() throws Exception {
        List<String> documented = documented();
        POSTGRES.execute("postgres", "postgres", documented.get(0));
        POSTGRES.execute("readout_owner", "readout", documented.get(1));
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
            POSTGRES.execute("readout_owner", "readout", documented.get(2));
            assertThrows(
                    SQLException.class,
                    () -> POSTGRES.execute("readout", "readout", "alter table topic add mood text"));
            assertEquals("-1", answer("select reltuples from pg_class where relname = 'country'"));
            POSTGRES.execute("readout", "readout", "select refresh_statistics()");
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
        POSTGRES.execute("postgres", "postgres", """
                create role readout_before login;
                create database divided owner readout_before
                """);
        POSTGRES.execute("readout_before", "divided", "create table record (id integer)");
        POSTGRES.execute(
                "postgres",
                "divided",
                documented()
                        .get(3)
                        .replaceAll("\\breadout\\b", "readout_before")
                        .replace("readout_owner", "readout_divided"));
        POSTGRES.execute("readout_divided", "divided", "create table later (id integer)");
        POSTGRES.execute("readout_before", "divided", "insert into record values (1); insert into later values (1)");
        assertThrows(
                SQLException.class,
                () -> POSTGRES.execute("readout_before", "divided", "alter table record add mood text"));
        assertThrows(
                SQLException.class,
                () -> POSTGRES.execute("readout_before", "divided", "create table other (id integer)"));
    }

    private static String answer(String query) throws SQLException {
        return POSTGRES.text("readout", query);
    }

    private static String newer() {
        return "this database is of a newer Readout (schema 999, this one knows %d)".formatted(ServerSchema.VERSION);
    }

    private static void newerServersMigrate() throws SQLException {
        POSTGRES.execute("readout_owner", "readout", """
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
        return POSTGRES.environment(role, password, "readout");
    }

    /** The statements of the section on roles, a block each. */
    private static List<String> documented() throws IOException {
        String text = Files.readString(DOCUMENTATION);
        String section = text.substring(text.indexOf("### A role that owns"), text.indexOf("### Trying it"));
        return SQL.matcher(section).results().map(block -> block.group(1)).toList();
    }
}
