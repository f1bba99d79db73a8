package org.readout;

import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.readout.DossierFiles.FIRST_RECORD;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code readout import} and {@code readout export} as processes, each test on databases of its own. A process takes seconds to start:
 * {@link DossierCommandsTest} has what documents and options do.
 */
class DossierCommandsIT {

    @RegisterExtension
    static final CommandDatabases DATABASES = new CommandDatabases();

    @TempDir
    Path folder;

    @Test
    void what_was_exported_comes_out_of_another_database_to_the_byte() throws Exception {
        String origin = DATABASES.create("origin");
        Path revisions = Files.writeString(folder.resolve("revisions.ndjson"), DossierFiles.revisions());
        assertEquals(
                0,
                DATABASES
                        .readout(origin, null, "import", FIRST_RECORD.toString(), revisions.toString())
                        .status());
        Path first = folder.resolve("first.ndjson.gz");
        assertEquals(
                0,
                DATABASES
                        .readout(origin, null, "export", "--format", "ndjson", "-o", first.toString())
                        .status());
        String copy = DATABASES.create("copy");
        assertEquals(0, DATABASES.readout(copy, first, "import", "-").status());
        CommandProcess second = DATABASES.readout(copy, null, "export", "--format", "ndjson");
        assertEquals(0, second.status());
        assertEquals(DossierFiles.gunzip(first), second.printed());
        assertTrue(second.printed().contains("\"by\""), "revisions with who made them");
    }

    @Test
    void an_import_that_was_killed_and_is_run_again_ends_with_the_whole_record() throws Exception {
        Path document =
                Files.writeString(folder.resolve("many.ndjson"), DossierFiles.statements(TestLength.of(1000, 3000)));
        String killed = DATABASES.createEmpty("killed");
        for (int moment : new int[] {1, TestLength.of(400, 1500)}) {
            CommandProcess run = DATABASES.readout(killed, null, "import", document.toString());
            await().atMost(ofSeconds(90)).until(() -> !run.process().isAlive() || recorded(killed) >= moment);
            run.kill();
        }
        assertEquals(
                0,
                DATABASES.readout(killed, null, "import", document.toString()).status());
        assertEquals(
                Files.readString(document),
                DATABASES
                        .readout(killed, null, "export", "--format", "ndjson")
                        .ended()
                        .printed());
    }

    @Test
    void a_database_that_does_not_answer_ends_it() throws Exception {
        int port = freePort();
        CommandProcess run = CommandProcess.launch(
                Map.of("QUARKUS_DATASOURCE_REACTIVE_URL", "postgresql://localhost:" + port + "/postgres"),
                null,
                "export");
        assertEquals(1, run.status());
        assertEquals("", run.printed());
        assertTrue(run.said().contains("localhost:" + port + " cannot serve"), run.said());
        assertFalse(run.said().contains("\tat "), run.said());
    }

    @Test
    void help_and_misuse_start_no_database() throws Exception {
        Map<String, String> embedded =
                Map.of("READOUT_DATABASE_FOLDER", folder.resolve("data").toString());
        CommandProcess help = CommandProcess.launch(embedded, null, "import", "--help");
        assertEquals(0, help.status());
        assertTrue(help.printed().startsWith("Usage: readout import"), help.printed());
        assertEquals(2, CommandProcess.launch(embedded, null, "import").status());
        assertEquals(2, CommandProcess.launch(embedded, null, "nonsense").status());
        assertEquals(
                2,
                CommandProcess.launch(embedded, null, "import", "no-such-file").status());
        assertEquals(
                2,
                CommandProcess.launch(embedded, null, "import", "--by", " ", FIRST_RECORD.toString())
                        .status());
        assertFalse(Files.exists(folder.resolve("data")));
    }

    @Test
    void a_command_makes_the_schema_and_needs_no_port() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            Map<String, String> environment = new HashMap<>(DATABASES.environment(DATABASES.createEmpty("portless")));
            environment.put("QUARKUS_HTTP_PORT", "" + taken.getLocalPort());
            CommandProcess run = CommandProcess.launch(environment, null, "export");
            assertEquals(0, run.status(), run.said());
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    /** None where the schema is not there yet. */
    private static long recorded(String database) throws SQLException {
        boolean there = DATABASES.number(database, "select count(to_regclass('journal_head'))") > 0;
        return there ? DATABASES.number(database, "select position from journal_head") : 0;
    }
}
