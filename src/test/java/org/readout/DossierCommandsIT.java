package org.readout;

import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.readout.writing.RecordJson;

/** {@code readout import} and {@code readout export} as processes, each test on databases of its own. */
class DossierCommandsIT {

    private static final Path FIRST_RECORD = Path.of("src/main/resources/dossiers/trump-putin-2018.json");
    private static final String REVISED = """
            {"revision":{"slug":"%1$s","number":2,"content":{"slug":"%1$s","speaker":"donald-trump","form":"PARAPHRASE",\
            "summary":"Trump expects to meet Putin in Paris.","saidOn":{"edtf":"2018-10-23"},\
            "reports":[{"article":"paris-likely-2018-10-23"}]},"reason":"The day is printed.","by":"ana","at":"2024-05-06T07:08:09.123456Z"}}
            {"revision":{"slug":"%1$s","number":3,"reason":"Said by somebody else.","by":"ben","at":"2024-05-07T00:00:00Z"}}
            """.formatted("trump-will-probably-meet-putin-in-paris-2018-10-23");

    @RegisterExtension
    static final CommandDatabases DATABASES = new CommandDatabases();

    @TempDir
    Path folder;

    @Test
    void what_was_exported_comes_out_of_another_database_to_the_byte() throws Exception {
        String origin = DATABASES.createEmpty("origin");
        Path revisions = Files.writeString(folder.resolve("revisions.ndjson"), revised());
        assertEquals(
                0,
                DATABASES
                        .readout(origin, null, "import", FIRST_RECORD.toString(), revisions.toString())
                        .status());
        for (String format : List.of("ndjson", "dossier")) {
            Path first = folder.resolve(format + ".gz");
            Path second = folder.resolve(format);
            String copy = DATABASES.create("copy_" + format);
            assertEquals(
                    0,
                    DATABASES
                            .readout(origin, null, "export", "--format", format, "-o", first.toString())
                            .status());
            assertEquals(0, DATABASES.readout(copy, first, "import", "-").status());
            assertEquals(
                    0,
                    DATABASES
                            .readout(copy, null, "export", "--format", format, "-o", second.toString())
                            .status());
            assertEquals(plain(first), Files.readString(second));
            assertTrue(Files.readString(second).contains("\"by\""), "revisions with who made them");
        }
    }

    @Test
    void a_meeting_stands_alone() throws Exception {
        String origin = DATABASES.create("whole");
        String alone = DATABASES.create("alone");
        assertEquals(
                0,
                DATABASES
                        .readout(origin, null, "import", FIRST_RECORD.toString())
                        .status());
        Path part = folder.resolve("paris.json");
        assertEquals(
                0,
                DATABASES
                        .readout(origin, null, "export", "--meeting", "paris-2018", "-o", part.toString())
                        .status());
        assertEquals(
                0,
                DATABASES
                        .readout(alone, null, "import", "--strict", part.toString())
                        .status());
        assertEquals(
                Files.readString(part),
                DATABASES
                        .readout(alone, null, "export", "--meeting", "paris-2018")
                        .ended()
                        .printed());
        assertEquals(
                1,
                DATABASES.readout(alone, null, "export", "--meeting", "no-such").status());
    }

    @Test
    void an_import_that_was_killed_and_is_run_again_ends_with_the_same_record() throws Exception {
        Path document = Files.writeString(folder.resolve("many.ndjson"), many(TestLength.of(1000, 3000)));
        String undisturbed = DATABASES.create("undisturbed");
        assertEquals(
                0,
                DATABASES
                        .readout(undisturbed, null, "import", document.toString())
                        .status());
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
                DATABASES
                        .readout(undisturbed, null, "export", "--format", "ndjson")
                        .ended()
                        .printed(),
                DATABASES
                        .readout(killed, null, "export", "--format", "ndjson")
                        .ended()
                        .printed());
    }

    @Test
    void bad_records_are_told_and_stop_nothing_unless_asked_to() throws Exception {
        Path document = Files.writeString(folder.resolve("bad.ndjson"), """
                {"topic":{"slug":"arms","name":"Arms"}}
                {"topic":{"slug":"Not A Slug","name":"Arms"}}
                {"topic":{"slug":"trade","name":"Trade","colour":"red"}}
                no json
                {"meeting":{"slug":"m","title":"M","format":"DINNER","participants":[{"actor":"nobody"}]}}
                {"topic":{"slug":"arms","name":"Weapons"}}
                {"topic":{"slug":"crimea","name":"Crimea"}}
                """);
        CommandProcess run = DATABASES.readout(DATABASES.create("bad"), null, "import", document.toString());
        assertEquals(1, run.status());
        assertEquals(
                List.of(
                        ":2: Not A Slug: slug: It is a slug: kebab case in ASCII, at most 120 characters, as 'helsinki-2018'.",
                        ":3: trade: `topic` has no field `colour`.",
                        ":4: This is no JSON:",
                        ":5: m: participants[0].actor: There is no actor 'nobody'.",
                        ":6: arms: 'arms' is in the record with other content; these differ: name."),
                run.said()
                        .lines()
                        .filter(line -> line.startsWith(document + ":") && !line.contains("%"))
                        .map(line -> line.substring(document.toString().length()))
                        .map(line -> line.startsWith(":4") ? line.substring(0, 20) : line)
                        .filter(line -> line.matches(":\\d.*"))
                        .toList());
        assertTrue(run.said().contains("2 recorded, 0 there already, 5 refused"), run.said());
        assertFalse(run.said().contains("\tat "), run.said());

        CommandProcess strict =
                DATABASES.readout(DATABASES.create("strict"), null, "import", "--strict", document.toString());
        assertEquals(1, strict.status());
        assertTrue(strict.said().contains("1 recorded, 0 there already, 1 refused"), strict.said());
    }

    @Test
    void a_file_that_is_cut_off_is_recorded_up_to_there_and_the_next_is_read() throws Exception {
        byte[] whole = gzip(many(3000));
        Path cut = Files.write(folder.resolve("cut.ndjson.gz"), Arrays.copyOf(whole, whole.length / 2));
        Path empty = Files.write(folder.resolve("empty.gz"), Arrays.copyOf(whole, 5));
        Path next = Files.writeString(
                folder.resolve("next.ndjson"), "\ufeff{\"topic\":{\"slug\":\"arms\",\"name\":\"Arms\"}}\n");
        Path wide = Files.writeString(
                folder.resolve("wide.ndjson"),
                "{\"topic\":{\"slug\":\"wide\",\"name\":\"Wide\"}}\n",
                StandardCharsets.UTF_16LE);
        String database = DATABASES.create("cut_off");
        CommandProcess run = DATABASES.readout(
                database, null, "import", cut.toString(), empty.toString(), wide.toString(), next.toString());
        assertEquals(1, run.status());
        assertTrue(run.said().contains("/empty.gz:1: This file is cut off: "), run.said());
        assertTrue(
                run.said().contains("/wide.ndjson:1: This is UTF-16 or UTF-32; a document is in UTF-8."), run.said());
        assertEquals(1, DATABASES.number(database, "select count(*) from topic"));
        long statements = DATABASES.number(database, "select count(*) from statement");
        assertTrue(statements > 500 && statements < 2500, () -> "statements before the cut: " + statements);
        assertTrue(
                run.said().matches("(?s).*/cut.ndjson.gz:%d: This file is cut off: .*".formatted(statements + 3)),
                run.said());
        assertTrue(
                run.said()
                        .contains("%,d recorded, 0 there already, 1 refused, 2 not read to the end"
                                .formatted(statements + 3)),
                run.said());
        CommandProcess strict = DATABASES.readout(
                DATABASES.create("cut_strict"), null, "import", "--strict", empty.toString(), next.toString());
        assertEquals(1, strict.status());
        assertTrue(strict.said().contains("0 recorded, 0 there already, 0 refused, 1 not read"), strict.said());
    }

    @Test
    void what_is_tried_is_told_and_not_recorded() throws Exception {
        Path first = Files.writeString(folder.resolve("first.ndjson"), many(3));
        Path second = Files.writeString(folder.resolve("second.json"), """
                {"topics":[{"slug":"arms","name":"Arms"}],
                "events":[{"slug":"e","kind":"SUMMIT","name":"E","attendees":["ann","bob"]}]}
                """);
        String database = DATABASES.create("tried");
        CommandProcess trial =
                DATABASES.readout(database, null, "import", "--dry-run", first.toString(), second.toString());
        assertEquals(1, trial.status());
        assertEquals("""
                1: ann: It would be recorded.
                2: news: It would be recorded.
                3: s-0: It would be recorded.
                4: s-1: It would be recorded.
                5: s-2: It would be recorded.
                1: arms: It would be recorded.
                """, trial.printed().replaceAll("(?m)^.*(first.ndjson|second.json):", ""));
        assertTrue(trial.said().contains("second.json:2: e: attendees[1]: There is no actor 'bob'."), trial.said());
        assertTrue(trial.said().contains("6 would be recorded, 0 there already, 1 would be refused"), trial.said());
        assertEquals(0, DATABASES.number(database, "select position from journal_head"));
        assertEquals(
                0,
                DATABASES
                        .readout(database, null, "import", "--by", "Ana Ruiz", first.toString())
                        .status());
        assertEquals(5, DATABASES.number(database, "select count(*) from journal where editor = 'Ana Ruiz'"));
        assertEquals(5, DATABASES.number(database, "select position from journal_head"));
    }

    @Test
    void the_export_of_an_empty_record_is_imported_again() throws Exception {
        String database = DATABASES.createEmpty("nothing");
        for (String format : List.of("dossier", "ndjson")) {
            Path export = folder.resolve("empty." + format + ".gz");
            assertEquals(
                    0,
                    DATABASES
                            .readout(database, null, "export", "--format", format, "-o", export.toString())
                            .status());
            CommandProcess run = DATABASES.readout(database, null, "import", export.toString());
            assertEquals(0, run.status(), run.said());
            assertTrue(run.said().contains("0 recorded, 0 there already, 0 refused\n"), run.said());
        }
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
    void an_import_writes_what_the_server_writes() throws Exception {
        Map<String, String> serving = new HashMap<>(DATABASES.environment(DATABASES.create("served")));
        serving.put("READOUT_FIRST_RECORD_LOAD", "true");
        serving.put("QUARKUS_HTTP_PORT", "0");
        CommandProcess server = CommandProcess.launch(serving, null, "serve");
        await().atMost(ofSeconds(90)).until(() -> server.printed().contains("Listening on"));
        server.kill();
        String imported = DATABASES.create("by_import");
        assertEquals(
                0,
                DATABASES
                        .readout(imported, null, "import", FIRST_RECORD.toString())
                        .status());
        assertEquals(
                DATABASES
                        .readout("served", null, "export", "--format", "ndjson")
                        .ended()
                        .printed(),
                DATABASES
                        .readout(imported, null, "export", "--format", "ndjson")
                        .ended()
                        .printed());
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
    void an_import_needs_no_port() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            Map<String, String> environment = new HashMap<>(DATABASES.environment(DATABASES.create("portless")));
            environment.put("QUARKUS_HTTP_PORT", "" + taken.getLocalPort());
            CommandProcess run = CommandProcess.launch(environment, null, "import", FIRST_RECORD.toString());
            assertEquals(0, run.status(), run.said());
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private static String revised() throws IOException {
        String slug = RecordJson.MAPPER
                .readTree(FIRST_RECORD.toFile())
                .path("statements")
                .path(0)
                .path("slug")
                .textValue();
        return REVISED.replace("trump-will-probably-meet-putin-in-paris-2018-10-23", slug);
    }

    private static String many(int statements) {
        StringBuilder lines = new StringBuilder("""
                {"actor":{"slug":"ann","name":"Ann","kind":"LEADER","country":"US"}}
                {"article":{"slug":"news"}}
                """);
        for (int i = 0; i < statements; i++) {
            lines.append("""
                    {"statement":{"slug":"s-%d","speaker":"ann","form":"PARAPHRASE","summary":"No. %d.",\
                    "saidOn":{"edtf":"2018-10-23"},"reports":[{"article":"news"}]}}
                    """.formatted(i, i));
        }
        return lines.toString();
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static String plain(Path gzip) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(gzip))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** None where the schema is not there yet. */
    private static long recorded(String database) throws SQLException {
        boolean there = DATABASES.number(database, "select count(to_regclass('journal_head'))") > 0;
        return there ? DATABASES.number(database, "select position from journal_head") : 0;
    }
}
