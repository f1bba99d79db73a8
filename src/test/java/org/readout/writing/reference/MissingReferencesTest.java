package org.readout.writing.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.readout.Drafts.slug;
import static org.readout.Drafts.with;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.readout.Drafts;
import org.readout.Editors;
import org.readout.ForEditors;
import org.readout.Models;
import org.readout.Signer;
import org.readout.dossier.document.Entries;
import org.readout.dossier.document.LineEntries;
import org.readout.dossier.imports.Import;
import org.readout.dossier.imports.ImportOptions;
import org.readout.dossier.progress.Progress;

/** What an editor refers to and the record does not have is told with what was meant. */
@QuarkusTest
@TestProfile(ForEditors.class)
class MissingReferencesTest {

    @Inject
    Import imports;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "record-statement | speaker | peskov | actor | dmitry-peskov | speaker",
                "record-statement | addressedTo | [\"jon-bolton\"] | actor | john-bolton | addressedTo[0]",
                "record-statement | topics | [\"siria\"] | topic | syria | topics[0]",
                "record-statement | events | [\"helsinki-summit\"] | event | helsinki-summit-2018 | events[0]",
                "record-statement | positions | [{\"meeting\": \"paris-2081\"}] | meeting | paris-2018 | positions[0].meeting",
                "record-statement | codes | [{\"scheme\": \"CAMEO 1.1b3\", \"code\": \"36\"}] | event code | 036 | codes[0]",
                "record-statement | codes | [{\"scheme\": \"PLOVER\", \"code\": \"AGRE\"}] | event code | AGREE | codes[0]",
                "record-statement | conveyedBy | trump-probably-no-paris-2018-11-05 | statement"
                        + " | trump-probably-not-paris-2018-11-05 | conveyedBy",
                "record-article | outlet | cnnn | outlet | cnn | outlet",
                "record-article | republishes | paris-likly-2018-10-23 | article | paris-likely-2018-10-23 | republishes",
                "record-actor | country | Russia | country | RU | country",
                "record-meeting | participants | [{\"actor\": \"vladimir-puttin\"}] | actor | vladimir-putin"
                        + " | participants[0].actor",
                "record-event | attendees | [\"putin\"] | actor | vladimir-putin | attendees[0]"
            })
    void a_name_that_nothing_has_is_refused_with_the_nearest(
            String document, String field, String value, String noun, String nearest, String path) {
        Object sent = value.startsWith("[")
                ? new JsonObject("{\"v\":" + value + "}").getMap().get("v")
                : value;
        JsonPath answer = recorded(document, with(Drafts.all().get(document), field, sent));

        String message = answer.getString("errors[0].message");
        assertTrue(message.startsWith("There is no " + noun + " '"), message);
        assertTrue(message.endsWith("'. Did you mean `" + nearest + "`?"), message);
        assertEquals("input." + path, answer.getString("errors[0].extensions.inputPath"));
    }

    @Test
    void an_actor_of_another_kind_is_not_what_was_meant() {
        assertEquals(
                "There is no outlet 'vladimir-puttin'.",
                recorded("record-article", with(Drafts.article(slug("article")), "outlet", "vladimir-puttin"))
                        .getString("errors[0].message"));
    }

    @Test
    void what_a_dossier_brought_before_is_near_too() {
        String topic = slug("grain");
        JsonObject answer = Editors.ask(
                "mutation ($dossier: DossierInput!) { recordDossier(dossier: $dossier) { recorded } }",
                Map.of(
                        "dossier",
                        Map.of(
                                "topics",
                                List.of(Map.of("slug", topic, "name", "Grain")),
                                "statements",
                                List.of(with(Drafts.statement(slug("grain")), "topics", List.of(topic + "s"))))));

        assertEquals(
                "There is no topic '" + topic + "s'. Did you mean `" + topic + "`?",
                answer.getJsonArray("errors").getJsonObject(0).getString("message"));
    }

    @Test
    void of_many_that_are_missing_the_first_few_are_looked_for() {
        List<String> names =
                IntStream.range(0, 40).mapToObj(i -> "donald-trump-" + i).toList();
        String message = recorded("record-event", with(Drafts.event(slug("event")), "attendees", names))
                .getString("errors[0].message");

        assertTrue(message.startsWith("The input has 40 faults."), message);
        assertEquals(6, message.split("Did you mean").length, message);
    }

    @ParameterizedTest
    @CsvSource({"trump-probably-no-paris-2018-11-05, Did you mean `trump-probably-not-paris-2018-11-05`?", "zzyzx, ''"})
    void a_statement_that_is_to_be_put_right_is_looked_for_too(String name, String hint) {
        String told = ("There is no statement '" + name + "'. " + hint).strip();

        assertEquals(
                told,
                Editors.answer(Signer.TRUSTED.editor(), "retract-statement", Map.of("slug", name, "reason", "Wrong."))
                        .getString("errors[0].message"));
        assertEquals(
                told,
                Editors.answer(
                                Signer.TRUSTED.editor(),
                                "correct-statement",
                                Map.of("input", Drafts.statement(name), "reason", "Wrong."))
                        .getString("errors[0].message"));
    }

    @Test
    void an_import_tells_the_nearest_also_of_what_its_document_holds_and_of_the_first_entries_alone() throws Exception {
        String actor = slug("ann");
        StringBuilder lines = new StringBuilder(
                "{\"actor\":{\"slug\":\"%s\",\"kind\":\"OFFICIAL\",\"name\":\"Qx\",\"country\":\"US\"}}\n"
                        .formatted(actor));
        for (int i = 0; i < 120; i++) {
            lines.append("{\"event\":{\"slug\":\"%s\",\"kind\":\"SUMMIT\",\"name\":\"E\",\"attendees\":[\"%s\"]}}\n"
                    .formatted(slug("event"), i == 0 ? actor + "e" : "dimitri-peskov"));
        }
        List<String> told = new ArrayList<>();
        byte[] utf8 = lines.toString().getBytes(StandardCharsets.UTF_8);
        try (Entries entries = new LineEntries(Models.ALL, new ByteArrayInputStream(utf8), "d")) {
            imports.run(entries, ImportOptions.strictly(false), Progress.silent(), fault -> told.add(fault.toString()));
        }

        assertEquals(120, told.size());
        assertTrue(told.get(0).endsWith("'" + actor + "e'. Did you mean `" + actor + "`?"), told.get(0));
        assertTrue(told.get(1).endsWith("'dimitri-peskov'. Did you mean `dmitry-peskov`?"), told.get(1));
        assertEquals(
                100, told.stream().filter(line -> line.contains("Did you mean")).count());
        assertTrue(told.get(119).endsWith("There is no actor 'dimitri-peskov'."), told.get(119));
    }

    private static JsonPath recorded(String document, Map<String, Object> input) {
        return Editors.answer(Signer.TRUSTED.editor(), document, Map.of("input", input));
    }
}
