package org.readout.dossier.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.readout.Drafts.slug;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.readout.Editors;
import org.readout.ForEditors;
import org.readout.Models;
import org.readout.dossier.document.Entries;
import org.readout.dossier.document.Entry;
import org.readout.dossier.document.LineEntries;
import org.readout.dossier.progress.Progress;
import org.readout.platform.database.schema.DatabaseReady;

/** A newer edition of what the record has, and records that were put right since. */
@QuarkusTest
@TestProfile(ForEditors.class)
class ImportCorrectionTest {

    private static final String FIRST = """
            {"topic":{"slug":"@-t","name":"Arms"}}
            {"actor":{"slug":"@-a","kind":"OFFICIAL","name":"Ann"}}
            {"meeting":{"slug":"@-m","title":"Talks","format":"DINNER","disclosed":true,"participants":[{"actor":"@-a"}],"topics":["@-t"]}}
            {"statement":{"slug":"@-s","speaker":"@-a","form":"PARAPHRASE","summary":"One.","saidOn":{"edtf":"2018"},"reports":[{"article":"paris-likely-2018-10-23"}]}}
            """;

    private static final String SECOND = FIRST.replace("\"Talks\"", "\"Talks at dinner\"")
            .replace("\"Ann\"", "\"Ann Lee\"")
            .replace("\"One.\"", "\"Two.\"");

    @Inject
    Import imports;

    @Inject
    FirstRecord firstRecord;

    private final String name = slug("edition");

    @Test
    void a_newer_edition_corrects_what_has_changed_and_nothing_else() throws Exception {
        assertEquals(List.of("4 recorded"), told(FIRST, ImportOptions.strictly(false)));
        assertEquals(List.of("1 present", "3 refused"), told(SECOND, ImportOptions.strictly(false)));
        ImportOptions correcting = new ImportOptions(false, false, "Ana Ruiz", "A newer edition.");
        assertEquals(
                List.of("1 present", "3 corrected"),
                told(SECOND, new ImportOptions(false, true, "Ana Ruiz", "A newer edition.")));
        assertEquals(1, meeting().getInteger("revision"));

        assertEquals(List.of("1 present", "3 corrected"), told(SECOND, correcting));

        JsonObject meeting = meeting();
        assertEquals("Talks at dinner", meeting.getString("title"));
        JsonObject revision = meeting.getJsonArray("revisions").getJsonObject(0);
        assertEquals("Ana Ruiz", revision.getString("by"));
        assertEquals("A newer edition.", revision.getString("reason"));
        assertEquals(List.of("4 present"), told(SECOND, correcting));
    }

    @Test
    void what_the_first_record_was_corrected_to_stays_when_a_server_starts_again() throws Exception {
        String topic = "{\"topic\":{\"slug\":\"inf-treaty\",\"name\":\"%s\"}}";
        ImportOptions correcting = new ImportOptions(false, false, null, "Another name.");
        assertEquals(List.of("1 corrected"), told(topic.formatted("INF"), correcting));
        firstRecord.fill(new DatabaseReady(true));
        assertEquals(List.of("1 present"), told(topic.formatted("INF"), correcting));
        assertEquals(
                List.of("1 corrected"),
                told(topic.formatted("Intermediate-Range Nuclear Forces (INF) Treaty"), correcting));
    }

    @Test
    void a_merged_slug_is_a_slug_of_the_other_and_what_is_retracted_is_not_referred_to() throws Exception {
        told(FIRST, ImportOptions.strictly(false));
        told("{\"topic\":{\"slug\":\"@-u\",\"name\":\"Arms\"}}", ImportOptions.strictly(false));
        JsonObject topics = Editors.data(
                "query ($t: String!, $u: String!) { t: topic(slug: $t) { id } u: topic(slug: $u) { id } }",
                Map.of("t", name + "-t", "u", name + "-u"));
        Editors.data(
                "mutation ($from: ID!, $into: ID!) { merge(from: $from, into: $into, reason: \"The same.\") { node { id } } }",
                Map.of(
                        "from", topics.getJsonObject("t").getString("id"),
                        "into", topics.getJsonObject("u").getString("id")));

        assertEquals(
                List.of("1 present"),
                told("{\"topic\":{\"slug\":\"@-t\",\"name\":\"Arms\"}}", ImportOptions.strictly(false)));
        String other =
                "{\"meeting\":{\"slug\":\"@-n\",\"title\":\"N\",\"format\":\"DINNER\",\"disclosed\":true,\"participants\":[{\"actor\":\"@-a\"}],\"topics\":[\"@-t\"]}}";
        assertEquals(List.of("1 recorded"), told(other, ImportOptions.strictly(false)));
        assertEquals(List.of("1 present"), told(other, ImportOptions.strictly(false)));
        assertEquals(List.of("1 present"), told(other.replace("@-t", "@-u"), ImportOptions.strictly(false)));
        assertEquals(
                topics.getJsonObject("u").getString("id"),
                Editors.data("query ($s: String!) { meeting(slug: $s) { topics { id } } }", Map.of("s", name + "-n"))
                        .getJsonObject("meeting")
                        .getJsonArray("topics")
                        .getJsonObject(0)
                        .getString("id"));

        told("{\"topic\":{\"slug\":\"@-r\",\"name\":\"Retracted\"}}", ImportOptions.strictly(false));
        String retracted = Editors.data("query ($s: String!) { topic(slug: $s) { id } }", Map.of("s", name + "-r"))
                .getJsonObject("topic")
                .getString("id");
        Editors.data(
                "mutation ($id: ID!) { retract(id: $id, reason: \"Wrong.\") { node { id } } }",
                Map.of("id", retracted));
        List<String> refused = told(other.replace("@-n", "@-o").replace("@-t", "@-r"), ImportOptions.strictly(false));
        assertEquals(1, refused.size());
        assertTrue(refused.get(0).equals("1 refused"), refused::toString);
    }

    private JsonObject meeting() {
        return Editors.data(
                        "query ($s: String!) { meeting(slug: $s) { title revision revisions { by reason } } }",
                        Map.of("s", name + "-m"))
                .getJsonObject("meeting");
    }

    /** How many entries came to what, in this order: recorded, present, corrected, refused. */
    private List<String> told(String document, ImportOptions options) throws Exception {
        int[] counts = new int[4];
        ImportReport report = new ImportReport() {
            @Override
            public void recorded(Entry.Read<?> entry) {
                counts[0]++;
            }

            @Override
            public void present(Entry.Read<?> entry) {
                counts[1]++;
            }

            @Override
            public void corrected(Entry.Read<?> entry) {
                counts[2]++;
            }

            @Override
            public void refused(Entry.Refused entry) {
                counts[3]++;
            }
        };
        byte[] utf8 = document.replace("@", name).getBytes(StandardCharsets.UTF_8);
        try (Entries entries = new LineEntries(Models.ALL, new ByteArrayInputStream(utf8), "d");
                Progress progress = Progress.of("d", -1, System.err)) {
            imports.run(entries, options, progress, report);
        }
        List<String> told = new ArrayList<>();
        List<String> names = List.of("recorded", "present", "corrected", "refused");
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                told.add(counts[i] + " " + names.get(i));
            }
        }
        return told;
    }
}
