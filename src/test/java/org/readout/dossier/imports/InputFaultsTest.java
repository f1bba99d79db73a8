package org.readout.dossier.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.readout.Drafts;
import org.readout.Editors;
import org.readout.ForEditors;
import org.readout.Models;
import org.readout.Signer;
import org.readout.TextPlaces;
import org.readout.TextPlaces.TextPlace;
import org.readout.dossier.document.Entry;
import org.readout.dossier.document.RevisionInput;
import org.readout.writing.content.EntryKind;

/** What is wrong with an input, told of the same places in the same words by a mutation and by an import. */
@QuarkusTest
@TestProfile(ForEditors.class)
class InputFaultsTest {

    private static final String NO_TEXT = "It is no text: it holds a NUL, or half of a surrogate pair.";
    private static final String BLANK = "It is blank; it needs a character that shows.";

    @Inject
    Import imports;

    static Stream<EntryKind<?>> kinds() {
        return Models.withRevisions();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void what_is_no_text_is_refused_wherever_it_stands(EntryKind<?> kind) throws Exception {
        for (TextPlace place : TextPlaces.of(kind.input())) {
            for (String words : List.of("a\0b", "a\ud83d")) {
                refusedAt(kind, place.path(), words, NO_TEXT);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_text_that_is_too_long_is_refused_wherever_it_stands_with_its_length_and_its_bound(EntryKind<?> kind)
            throws Exception {
        for (TextPlace place : TextPlaces.of(kind.input())) {
            int max = place.rule().max();
            String beginning = place.path().equals("url") ? "https://example.org/" : "a";
            refusedAt(
                    kind,
                    place.path(),
                    beginning + "a".repeat(max + 1 - beginning.length()),
                    "It has %,d characters; at most %,d are taken.".formatted(max + 1, max));
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_text_that_must_show_something_is_refused_wherever_it_shows_nothing(EntryKind<?> kind) throws Exception {
        for (TextPlace place : TextPlaces.of(kind.input())) {
            if (!place.rule().blank()) {
                for (String words : List.of("", " ", "\u200b", "\u2060\ufeff", "\u3164", "\u00ad\t", "\udb40\udc01")) {
                    refusedAt(kind, place.path(), words, BLANK);
                }
            }
        }
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(
                        Models.ACTOR,
                        Map.ofEntries(
                                Map.entry("slug", "Not A Slug"),
                                Map.entry("name", "\u200b"),
                                Map.entry("aliases[0]", "x".repeat(501)),
                                Map.entry("country", "QQ"),
                                Map.entry("wikidataId", "22686"),
                                Map.entry("offices[0].title", "a\0"),
                                Map.entry("offices[0].country", "USA"),
                                Map.entry("offices[0].institution", "donald-trump"),
                                Map.entry("offices[0].heldFrom.edtf", "last year"),
                                Map.entry("outletKind", "WEBSITE"),
                                Map.entry("headcount", 0)),
                        List.of(
                                "aliases[0]",
                                "country",
                                "headcount",
                                "name",
                                "offices[0].country",
                                "offices[0].heldFrom",
                                "offices[0].institution",
                                "offices[0].title",
                                "outletKind",
                                "slug",
                                "wikidataId")),
                Arguments.of(
                        Models.EVENT,
                        Map.of(
                                "name", " ",
                                "place.name", "",
                                "place.country", "QQ",
                                "startsOn.edtf", "2020?",
                                "attendees", List.of("donald-trump", "nobody", "donald-trump")),
                        List.of("attendees[1]", "attendees[2]", "endsOn", "name", "place.country", "place.name")),
                Arguments.of(
                        Models.MEETING,
                        Map.of(
                                "event",
                                "no-event",
                                "date.edtf",
                                "2018-13",
                                "plannedDuration.minutes",
                                0,
                                "actualDuration",
                                Map.of("bound", "ABOUT"),
                                "partOf",
                                "no-meeting",
                                "participants",
                                List.of(Map.of("actor", "nobody"), Map.of("actor", "nobody")),
                                "topics",
                                List.of("syria", "no-topic", "syria")),
                        List.of(
                                "actualDuration.bound",
                                "date",
                                "event",
                                "partOf",
                                "participants[0].actor",
                                "participants[1]",
                                "participants[1].actor",
                                "plannedDuration.minutes",
                                "topics[1]",
                                "topics[2]")),
                Arguments.of(
                        Models.ARTICLE,
                        Map.of(
                                "outlet", "donald-trump",
                                "url", "example.org/a",
                                "authors", List.of("A", "\u2060"),
                                "publishedOn.basis", "",
                                "republishes", "no-article"),
                        List.of("authors[1]", "outlet", "publishedOn", "republishes", "url")),
                Arguments.of(
                        Models.STATEMENT,
                        Map.ofEntries(
                                Map.entry("speaker", "nobody"),
                                Map.entry("onBehalfOf", "nobody"),
                                Map.entry("addressedTo[0]", "nobody"),
                                Map.entry("form", "PARAPHRASE"),
                                Map.entry("summary", "\u3164"),
                                Map.entry("saidOn.edtf", "yesterday"),
                                Map.entry("positions[0].meeting", "no-meeting"),
                                Map.entry("events[0]", "no-event"),
                                Map.entry("topics[0]", "no-topic"),
                                Map.entry("codes[0].code", "999"),
                                Map.entry("conveyedBy", "no-statement"),
                                Map.entry("sequence", 10_001),
                                Map.entry("positions[0].wordingBy", "SPEAKER"),
                                Map.entry("reports[0].conveyedBy", "no-report"),
                                Map.entry("reports[0].hedge", " "),
                                Map.entry("reports[0].article", "no-article"),
                                Map.entry("reports[0].relays[0].wording", "a\0"),
                                Map.entry("reports[0].relays[0].actor", "nobody")),
                        List.of(
                                "addressedTo[0]",
                                "codes[0]",
                                "conveyedBy",
                                "events[0]",
                                "onBehalfOf",
                                "positions[0].meeting",
                                "positions[0].wordingBy",
                                "quotation",
                                "reports[0].article",
                                "reports[0].conveyedBy",
                                "reports[0].hedge",
                                "reports[0].quotations",
                                "reports[0].relays[0].actor",
                                "reports[0].relays[0].wording",
                                "saidOn",
                                "sequence",
                                "speaker",
                                "summary",
                                "topics[0]")),
                Arguments.of(
                        Models.STATUS_CHANGE,
                        Map.of(
                                "meeting", "no-meeting",
                                "date.edtf", "then",
                                "assertedBy", List.of("nobody", "nobody"),
                                "statement", "no-statement",
                                "article", "no-article",
                                "note", "x".repeat(5_001)),
                        List.of("article", "assertedBy[0]", "assertedBy[1]", "date", "meeting", "note", "statement")),
                Arguments.of(
                        Models.CONTRADICTION,
                        Map.of("earlier", "one", "later", "one", "meeting", "no-meeting", "note", "\u00ad"),
                        List.of("earlier", "later", "meeting", "note")));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void all_that_is_wrong_with_an_input_comes_in_one_answer(
            EntryKind<?> kind, Map<String, Object> wrong, List<String> paths) throws Exception {
        JsonObject input = InputDrafts.draft(kind);
        wrong.forEach((path, value) -> InputDrafts.set(input, path, value));

        List<String> byImport = imported(kind, input);

        assertEquals(
                paths,
                byImport.stream().map(fault -> fault.replaceFirst(": .*", "")).toList());
        assertEquals(byImport, byMutation(kind, input));
    }

    @Test
    void the_faults_of_a_reason_come_with_those_of_the_content() {
        JsonPath answer = Editors.answer(
                Signer.TRUSTED.editor(),
                "correct-statement",
                Map.of("input", Drafts.with(Drafts.statement("no-such"), "speaker", "nobody"), "reason", "\u200b"));

        assertEquals(List.of("input.speaker", "reason"), answer.getList("errors[0].extensions.faults.inputPath"));
        assertEquals("input.speaker", answer.getString("errors[0].extensions.inputPath"));
        assertEquals(1, answer.getList("errors").size());
    }

    @Test
    void a_revision_of_a_dossier_tells_all_that_is_wrong_with_it() throws Exception {
        JsonObject revision = InputDrafts.draft(RevisionInput.KIND);
        InputDrafts.set(revision, "reason", "\ufeff");
        InputDrafts.set(revision, "content.speaker", "nobody");
        InputDrafts.set(revision, "content.saidOn.edtf", "yesterday");

        assertEquals(
                List.of("content.saidOn", "content.speaker", "reason"),
                imported(RevisionInput.KIND, revision).stream()
                        .map(fault -> fault.replaceFirst(": .*", ""))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_record_of_nothing_is_refused_and_told_what_it_lacks(EntryKind<?> kind) throws Exception {
        assertFalse(imported(kind, new JsonObject()).isEmpty());
    }

    private void refusedAt(EntryKind<?> kind, String path, String words, String message) throws Exception {
        JsonObject input = InputDrafts.draft(kind);
        InputDrafts.set(input, path, words);
        List<String> told = imported(kind, input);
        assertTrue(told.contains(path + ": " + message), () -> kind.name() + " " + path + ": " + told);
        assertTrue(
                told.stream().allMatch(fault -> fault.startsWith(path + ": ")),
                () -> kind.name() + " " + path + ": " + told);
        if (InputDrafts.MUTATIONS.containsKey(kind)) {
            assertEquals(told, byMutation(kind, input));
        }
    }

    /** The faults that a mutation tells, each with its path in the input. */
    private static List<String> byMutation(EntryKind<?> kind, JsonObject input) {
        JsonPath answer = Editors.answer(
                Signer.TRUSTED.editor(), InputDrafts.MUTATIONS.get(kind), Map.of("input", input.getMap()));
        assertEquals(1, answer.getList("errors").size(), answer::prettify);
        assertEquals("BAD_USER_INPUT", answer.getString("errors[0].extensions.code"));
        List<Map<String, String>> faults = answer.getList("errors[0].extensions.faults");
        assertEquals(faults.get(0).get("inputPath"), answer.getString("errors[0].extensions.inputPath"));
        return faults.stream()
                .map(fault -> fault.get("inputPath").replaceFirst("^input\\.", "") + ": " + fault.get("message"))
                .toList();
    }

    /** The faults that an import tells of one line. */
    private List<String> imported(EntryKind<?> kind, JsonObject input) throws SQLException, IOException {
        List<Entry.Refused> refused = new ArrayList<>();
        Import.Count count = InputDrafts.run(imports, kind, input, refused::add);
        assertEquals(new Import.Count(0, 0, 0, 1, 0), count, () -> kind.name() + " " + refused);
        return refused.get(0).reasons();
    }
}
