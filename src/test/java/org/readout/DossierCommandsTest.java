package org.readout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.readout.DossierFiles.FIRST_RECORD;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code readout import} and {@code readout export}, each test on an empty record; {@link DossierCommandsIT} has what takes a process. */
@QuarkusTest
@TestProfile(EmptiedRecord.class)
class DossierCommandsTest {

    @TempDir
    Path folder;

    @BeforeEach
    void empty_the_record() throws Exception {
        EmptiedRecord.empty();
    }

    @Test
    void what_was_exported_comes_out_of_another_record_to_the_byte() throws Exception {
        Path revisions = Files.writeString(folder.resolve("revisions.ndjson"), DossierFiles.revisions());
        succeeds("import", FIRST_RECORD.toString(), revisions.toString());
        for (String format : List.of("ndjson", "dossier")) {
            Path first = folder.resolve(format + ".gz");
            succeeds("export", "--format", format, "-o", first.toString());
            EmptiedRecord.empty();
            CommandRun copy = succeeds("import", first.toString());
            assertTrue(copy.said().contains(" recorded, 0 there already, 0 refused"), copy.said());
            String second = exported(folder.resolve(format), "--format", format);
            assertEquals(DossierFiles.gunzip(first), second);
            assertTrue(second.contains("\"by\""), "revisions with who made them");
        }
    }

    @Test
    void an_import_writes_what_the_server_writes() throws IOException {
        succeeds("import", FIRST_RECORD.toString());
        assertEquals(EmptiedRecord.served(), exported(folder.resolve("imported.ndjson"), "--format", "ndjson"));
    }

    @Test
    void a_meeting_stands_alone() throws Exception {
        succeeds("import", FIRST_RECORD.toString());
        Path part = folder.resolve("paris.json");
        String alone = exported(part, "--meeting", "paris-2018");
        EmptiedRecord.empty();
        CommandRun copy = succeeds("import", "--strict", part.toString());
        assertTrue(copy.said().contains(" recorded, 0 there already, 0 refused"), copy.said());
        assertEquals(alone, exported(folder.resolve("again.json"), "--meeting", "paris-2018"));
        CommandRun other = CommandRun.of("export", "--meeting", "no-such", "-o", part.toString());
        assertEquals(1, other.status());
        assertTrue(other.said().startsWith("readout export: "), other.said());
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
        CommandRun run = CommandRun.of("import", document.toString());
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

        EmptiedRecord.empty();
        CommandRun strict = CommandRun.of("import", "--strict", document.toString());
        assertEquals(1, strict.status());
        assertTrue(strict.said().contains("1 recorded, 0 there already, 1 refused"), strict.said());
    }

    @Test
    void a_file_that_is_cut_off_is_recorded_up_to_there_and_the_next_is_read() throws Exception {
        byte[] whole = DossierFiles.gzip(DossierFiles.statements(3000));
        Path cut = Files.write(folder.resolve("cut.ndjson.gz"), Arrays.copyOf(whole, whole.length / 2));
        Path empty = Files.write(folder.resolve("empty.gz"), Arrays.copyOf(whole, 5));
        Path next = Files.writeString(
                folder.resolve("next.ndjson"), "\ufeff{\"topic\":{\"slug\":\"arms\",\"name\":\"Arms\"}}\n");
        Path wide = Files.writeString(
                folder.resolve("wide.ndjson"),
                "{\"topic\":{\"slug\":\"wide\",\"name\":\"Wide\"}}\n",
                StandardCharsets.UTF_16LE);
        CommandRun run = CommandRun.of("import", cut.toString(), empty.toString(), wide.toString(), next.toString());
        assertEquals(1, run.status());
        assertTrue(run.said().contains("/empty.gz:1: This file is cut off: "), run.said());
        assertTrue(
                run.said().contains("/wide.ndjson:1: This is UTF-16 or UTF-32; a document is in UTF-8."), run.said());
        assertEquals(1, EmptiedRecord.number("select count(*) from topic"));
        long statements = EmptiedRecord.number("select count(*) from statement");
        assertTrue(statements > 500 && statements < 2500, () -> "statements before the cut: " + statements);
        assertTrue(
                run.said().matches("(?s).*/cut.ndjson.gz:%d: This file is cut off: .*".formatted(statements + 3)),
                run.said());
        assertTrue(
                run.said()
                        .contains("%,d recorded, 0 there already, 1 refused, 2 not read to the end"
                                .formatted(statements + 3)),
                run.said());
        EmptiedRecord.empty();
        CommandRun strict = CommandRun.of("import", "--strict", empty.toString(), next.toString());
        assertEquals(1, strict.status());
        assertTrue(strict.said().contains("0 recorded, 0 there already, 0 refused, 1 not read"), strict.said());
    }

    @Test
    void what_is_tried_is_told_and_not_recorded() throws Exception {
        Path first = Files.writeString(folder.resolve("first.ndjson"), DossierFiles.statements(3));
        Path second = Files.writeString(folder.resolve("second.json"), """
                {"topics":[{"slug":"arms","name":"Arms"}],
                "events":[{"slug":"e","kind":"SUMMIT","name":"E","attendees":["ann","bob"]}]}
                """);
        long before = EmptiedRecord.number("select position from journal_head");
        CommandRun trial = CommandRun.of("import", "--dry-run", first.toString(), second.toString());
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
        assertEquals(before, EmptiedRecord.number("select position from journal_head"));
        succeeds("import", "--by", "Ana Ruiz", first.toString());
        assertEquals(5, EmptiedRecord.number("select count(*) from journal where editor = 'Ana Ruiz'"));
        assertEquals(before + 5, EmptiedRecord.number("select position from journal_head"));
    }

    @Test
    void the_export_of_an_empty_record_is_imported_again() {
        for (String format : List.of("dossier", "ndjson")) {
            Path export = folder.resolve("empty." + format + ".gz");
            succeeds("export", "--format", format, "-o", export.toString());
            CommandRun run = succeeds("import", export.toString());
            assertTrue(run.said().contains("0 recorded, 0 there already, 0 refused\n"), run.said());
        }
    }

    private static String exported(Path file, String... options) throws IOException {
        succeeds(Stream.of(new String[] {"export", "-o", file.toString()}, options)
                .flatMap(Arrays::stream)
                .toArray(String[]::new));
        return Files.readString(file);
    }

    private static CommandRun succeeds(String... arguments) {
        CommandRun run = CommandRun.of(arguments);
        assertEquals(0, run.status(), run::said);
        return run;
    }
}
