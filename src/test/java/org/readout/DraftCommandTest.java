package org.readout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code readout draft} on the first record; {@link DraftCommandIT} has it as a process. */
@QuarkusTest
@TestProfile(EmptiedRecord.class)
class DraftCommandTest {

    private static final String ARTICLE = """
            Talks Are Near, Kremlin Says

            “We are not there yet, 🙂” Kremlin spokesman Dmitry Peskov told reporters, TASS reported.

            He added that nobody was in a hurry.

            Dora Zoll said no.
            """;

    @TempDir
    Path folder;

    private final ObjectMapper json = new ObjectMapper();

    @BeforeEach
    void record_the_first_record() throws Exception {
        EmptiedRecord.beginAnew();
    }

    @Test
    void a_draft_says_what_it_lacks_and_is_imported_once_an_editor_wrote_it() throws Exception {
        Path article = Files.writeString(folder.resolve("talks.txt"), ARTICLE);
        Path draft = folder.resolve("draft.json");
        Path notes = folder.resolve("notes.json");
        CommandRun run = CommandRun.of(
                "draft",
                article.toString(),
                "--outlet",
                "cnn",
                "--published",
                "2018-10-30",
                "-o",
                draft.toString(),
                "--notes",
                notes.toString());
        assertEquals(0, run.status(), run.said());
        assertTrue(
                run.said()
                        .contains("talks.txt:7: 158-167: not placed: “Dora Zoll” The record has nobody of that name."),
                run.said());
        assertTrue(run.said().contains("2 proposed, 1 not placed"), run.said());

        JsonNode places = json.readTree(notes.toFile()).get("statements").get(0);
        assertEquals("We are not there yet, 🙂", slice(places.get("quotations").get(0)));
        assertEquals("Kremlin spokesman Dmitry Peskov", slice(places.get("attributedAs")));
        assertEquals(
                "TASS reported", places.get("relayWords").get(0).get("text").asText());

        CommandRun empty = CommandRun.of("import", "--dry-run", draft.toString());
        assertEquals(1, empty.status());
        String first = "dmitry-peskov-talks-are-near-kremlin-says-2018-10-30-1";
        assertTrue(empty.said().contains(first + ": saidOn: `statement.saidOn` is null"), empty.said());
        assertTrue(empty.said().contains(first + ": summary: `statement.summary` is null"), empty.said());
        assertTrue(empty.said().contains("1 would be recorded, 0 there already, 2 would be refused"), empty.said());

        JsonNode dossier = json.readTree(draft.toFile());
        for (JsonNode statement : dossier.get("statements")) {
            assertEquals("dmitry-peskov", statement.get("speaker").asText());
            ((ObjectNode) statement)
                    .put("summary", "Peskov sees no hurry.")
                    .putObject("saidOn")
                    .put("edtf", "2018-10-30");
        }
        json.writeValue(draft.toFile(), dossier);
        CommandRun whole = CommandRun.of("import", draft.toString());
        assertEquals(0, whole.status(), whole.said());
        assertTrue(whole.said().contains("3 recorded, 0 there already, 0 refused"), whole.said());
    }

    @Test
    void what_is_no_article_is_told_with_a_code() throws Exception {
        Path wide = Files.writeString(folder.resolve("wide.txt"), ARTICLE, StandardCharsets.UTF_16);
        CommandRun run = CommandRun.of("draft", wide.toString());
        assertEquals(1, run.status());
        assertTrue(
                run.said().contains("readout draft: NOT_UTF_8: No character of UTF-8 begins with fe at byte 0."),
                run.said());
        assertEquals(2, CommandRun.of("draft", "no-such.txt").status());
        assertEquals(
                2,
                CommandRun.of("draft", wide.toString(), "--published", "last week")
                        .status());
    }

    /** By the offsets, in code points. */
    private static String slice(JsonNode place) {
        int start = ARTICLE.offsetByCodePoints(0, place.get("start").asInt());
        int end = ARTICLE.offsetByCodePoints(0, place.get("end").asInt());
        return ARTICLE.substring(start, end);
    }
}
