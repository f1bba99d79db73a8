package org.readout.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.readout.Drafts.slug;
import static org.readout.Drafts.with;
import static org.readout.Editors.data;
import static org.readout.Editors.refused;
import static org.readout.Editors.write;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.readout.Drafts;
import org.readout.ForEditors;

/** What the words of reports carry: positions, hedges, speech within speech, and the order in which things were said. */
@QuarkusTest
@TestProfile(ForEditors.class)
class WordsOfReportsTest {

    private static final String STATEMENT =
            "query ($slug: String!) { statement(slug: $slug) { id sequence conveyedBy { slug } conveys { slug }"
                    + " positions { likelihood wording wordingBy }"
                    + " reports { nodes { article { slug } hedge conveyedBy { slug } } } } }";

    @Test
    void a_position_has_the_words_that_it_is_read_from_and_whose_they_are() {
        String said = slug("said");
        write("record-statement", read(said, "may be", "SPEAKER"));
        assertEquals(
                new JsonObject(Map.of("likelihood", "LIKELY", "wording", "may be", "wordingBy", "SPEAKER")),
                statement(said).getJsonArray("positions").getJsonObject(0));

        String told = slug("told");
        write("record-statement", read(told, "would like to meet", "ARTICLE"));
        assertEquals(
                "ARTICLE",
                statement(told).getJsonArray("positions").getJsonObject(0).getString("wordingBy"));
    }

    @Test
    void words_that_are_said_to_be_the_speakers_own_stand_in_one_quotation_of_a_report() {
        for (String words : List.of("would like to meet", "It may be, … he’d said", "it may be", "he'd said")) {
            assertEquals(
                    "BAD_USER_INPUT input.positions[0].wording",
                    refused("record-statement", read(slug("unsaid"), words, "SPEAKER")));
        }
        assertEquals(
                "BAD_USER_INPUT input.positions[0].wordingBy",
                refused("record-statement", read(slug("unsaid"), null, "ARTICLE")));
    }

    @Test
    void each_report_has_its_hedge_and_what_conveys_it_there() {
        String outer = recorded(slug("outer"));
        String other = recorded(slug("other"));
        // the later article stands first in the input
        String inner = slug("inner");
        write(
                "record-statement",
                reported(
                        inner,
                        List.of(
                                with(
                                        Drafts.report("paris-contradicted-2018-11-06"),
                                        "hedge",
                                        "reportedly",
                                        "conveyedBy",
                                        outer),
                                Drafts.report("july-meeting-wanted-2018-06"),
                                with(Drafts.report("paris-likely-2018-10-23"), "conveyedBy", other))));

        JsonObject statement = statement(inner);
        assertEquals(
                new JsonArray(List.of(
                        report("july-meeting-wanted-2018-06", null, null),
                        report("paris-likely-2018-10-23", null, other),
                        report("paris-contradicted-2018-11-06", "reportedly", outer))),
                statement.getJsonObject("reports").getJsonArray("nodes"));
        assertEquals(other, statement.getJsonObject("conveyedBy").getString("slug"));
        assertEquals(List.of(inner), conveyed(outer));
        assertEquals(List.of(inner), conveyed(other));
        assertNull(statement(outer).getJsonObject("conveyedBy"));
    }

    @Test
    void a_statement_that_two_reports_say_another_conveys_is_conveyed_once() {
        String outer = recorded(slug("outer"));
        String inner = slug("inner");
        Map<String, Object> input = reported(
                inner,
                List.of(
                        with(Drafts.report("paris-likely-2018-10-23"), "conveyedBy", outer),
                        with(Drafts.report("paris-contradicted-2018-11-06"), "conveyedBy", outer)));
        write("record-statement", input);
        assertEquals(List.of(inner), conveyed(outer));
    }

    @Test
    void what_earlier_documents_say_of_the_statement_holds_of_the_reports_that_name_none() {
        String outer = recorded(slug("outer"));
        String other = recorded(slug("other"));
        String inner = slug("inner");
        Map<String, Object> early = with(
                input(reported(
                        inner,
                        List.of(
                                Drafts.report("paris-likely-2018-10-23"),
                                with(Drafts.report("paris-contradicted-2018-11-06"), "conveyedBy", other)))),
                "conveyedBy",
                outer);
        write("record-statement", Map.of("input", early));
        assertEquals(
                new JsonArray(List.of(
                        report("paris-likely-2018-10-23", null, outer),
                        report("paris-contradicted-2018-11-06", null, other))),
                statement(inner).getJsonObject("reports").getJsonArray("nodes"));

        // and is the same as what they name themselves
        write(
                "record-statement",
                reported(
                        inner,
                        List.of(
                                with(Drafts.report("paris-likely-2018-10-23"), "conveyedBy", outer),
                                with(Drafts.report("paris-contradicted-2018-11-06"), "conveyedBy", other))));
    }

    @Test
    void statements_of_one_day_stand_in_their_sequence_whatever_pages_they_come_on() {
        Map<String, Object> speaker = Drafts.actor(slug("speaker"));
        write("record-actor", Map.of("input", speaker));
        String meeting = slug("talks");
        write("record-meeting", Map.of("input", Drafts.meeting(meeting)));
        List<String> said = new ArrayList<>();
        for (int sequence : List.of(2, 0, 1)) {
            String slug = slug("word-" + sequence);
            write(
                    "record-statement",
                    Map.of(
                            "input",
                            with(
                                    Drafts.statement(slug),
                                    "speaker",
                                    speaker.get("slug"),
                                    "sequence",
                                    sequence,
                                    "positions",
                                    List.of(Map.of("meeting", meeting)))));
            said.add(slug);
        }
        List<String> inOrder = List.of(said.get(1), said.get(2), said.get(0));

        assertEquals(2, statement(said.get(0)).getInteger("sequence"));
        for (String owner :
                List.of("actor(slug: \"" + speaker.get("slug") + "\")", "meeting(slug: \"" + meeting + "\")")) {
            assertEquals(inOrder, paged(owner, "first: 1, after"), owner);
            assertEquals(inOrder, paged(owner, "first: 2, after"), owner);
            List<String> backwards = new ArrayList<>(paged(owner, "last: 1, before"));
            Collections.reverse(backwards);
            assertEquals(inOrder, backwards, owner);
        }
        assertEquals(
                inOrder,
                slugs(data(
                                "query ($slug: String!) { meeting(slug: $slug) { timeline(first: 10) { nodes { ... on Statement"
                                        + " { slug } } } } }",
                                Map.of("slug", meeting))
                        .getJsonObject("meeting")
                        .getJsonObject("timeline")));

        // corrected, it moves
        write(
                "correct-statement",
                Map.of(
                        "input",
                        with(
                                Drafts.statement(said.get(0)),
                                "speaker",
                                speaker.get("slug"),
                                "positions",
                                List.of(Map.of("meeting", meeting))),
                        "reason",
                        "It came first."));
        assertEquals(
                List.of(said.get(0), said.get(1), said.get(2)),
                paged("meeting(slug: \"" + meeting + "\")", "first: 1, after"));
    }

    @Test
    void a_sequence_is_a_small_number() {
        for (int sequence : List.of(-1, 10_001)) {
            assertEquals(
                    "BAD_USER_INPUT input.sequence",
                    refused(
                            "record-statement",
                            Map.of("input", with(Drafts.statement(slug("order")), "sequence", sequence))));
        }
    }

    private static List<String> paged(String owner, String page) {
        List<String> slugs = new ArrayList<>();
        String cursor = null;
        do {
            JsonObject statements = data(
                            "query ($cursor: String) { owner: " + owner + " { statements(" + page
                                    + ": $cursor) { nodes { slug } pageInfo { startCursor endCursor } } } }",
                            cursor == null ? Map.of() : Map.of("cursor", cursor))
                    .getJsonObject("owner")
                    .getJsonObject("statements");
            slugs.addAll(slugs(statements));
            JsonObject info = statements.getJsonObject("pageInfo");
            cursor = info.getString(page.startsWith("first") ? "endCursor" : "startCursor");
        } while (cursor != null);
        return slugs;
    }

    private static List<String> slugs(JsonObject connection) {
        return connection.getJsonArray("nodes").stream()
                .map(node -> ((JsonObject) node).getString("slug"))
                .toList();
    }

    private static JsonObject report(String article, String hedge, String conveying) {
        return new JsonObject()
                .put("article", new JsonObject().put("slug", article))
                .put("hedge", hedge)
                .put("conveyedBy", conveying == null ? null : new JsonObject().put("slug", conveying));
    }

    private static String recorded(String slug) {
        write("record-statement", Map.of("input", Drafts.statement(slug)));
        return slug;
    }

    private static List<String> conveyed(String slug) {
        return statement(slug).getJsonArray("conveys").stream()
                .map(one -> ((JsonObject) one).getString("slug"))
                .toList();
    }

    private static Map<String, Object> read(String slug, String wording, String wordingBy) {
        return Map.of(
                "input",
                with(
                        Drafts.statement(slug),
                        "positions",
                        List.of(with(
                                Map.of("meeting", "singapore-2018", "likelihood", "LIKELY"),
                                "wording",
                                wording,
                                "wordingBy",
                                wordingBy))));
    }

    private static Map<String, Object> reported(String slug, List<Map<String, Object>> reports) {
        return Map.of("input", with(Drafts.statement(slug), "reports", reports));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> input(Map<String, Object> variables) {
        return (Map<String, Object>) variables.get("input");
    }

    private static JsonObject statement(String slug) {
        return data(STATEMENT, Map.of("slug", slug)).getJsonObject("statement");
    }
}
