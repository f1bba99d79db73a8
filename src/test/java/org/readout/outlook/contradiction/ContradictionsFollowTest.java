package org.readout.outlook.contradiction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.readout.Drafts.slug;
import static org.readout.Drafts.with;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.readout.Drafts;
import org.readout.Editors;
import org.readout.ForEditors;

/** Contradictions follow what editors write, and their ids find them. */
@QuarkusTest
@TestProfile(ForEditors.class)
class ContradictionsFollowTest {

    private static final String NODES = "{ totalCount nodes { id kind basis note earlier { slug } later { slug } } }";

    private final String meeting = slug("talks");
    private final String speaker = slug("speaker");
    private final String likely = slug("likely");
    private final String unlikely = slug("unlikely");

    @BeforeEach
    void two_that_contradict_each_other() {
        record("Actor", Drafts.actor(speaker));
        record("Meeting", Drafts.meeting(meeting));
        record("Statement", said(likely, "2018-10-01", "LIKELY"));
        record("Statement", said(unlikely, "2018-10-02", "UNLIKELY"));
    }

    @Test
    void a_statement_contradicts_what_stands_as_soon_as_it_is_recorded() {
        assertEquals(List.of("REVERSAL LIKELIHOOD " + likely + " " + unlikely), found());
        assertEquals(List.of("REVERSAL LIKELIHOOD " + likely + " " + unlikely), foundBy("actor", speaker));
    }

    @Test
    void one_that_is_corrected_or_retracted_contradicts_no_longer_and_one_that_is_restored_does_again() {
        String id = idOf("statement", unlikely);
        correct(said(unlikely, "2018-10-02", "ROUGHLY_EVEN"));
        assertEquals(List.of(), found());

        data(
                "mutation ($id: ID!) { restore(id: $id, revision: 1, reason: \"It was right.\") { node { id } } }",
                Map.of("id", id));
        assertEquals(List.of("REVERSAL LIKELIHOOD " + likely + " " + unlikely), found());

        data("mutation ($id: ID!) { retract(id: $id, reason: \"It never was.\") { node { id } } }", Map.of("id", id));
        assertEquals(List.of(), found());
        assertEquals(List.of(), foundBy("statement", likely));
    }

    @Test
    void its_id_finds_it_also_when_the_two_have_changed_places_or_one_stands_for_another() {
        String id = ids().get(0);
        correct(said(likely, "2018-10-03", "LIKELY"));
        assertEquals(List.of("REVERSAL LIKELIHOOD " + unlikely + " " + likely), found());
        assertEquals(id, node(id).getString("id"));

        String same = slug("same");
        record("Statement", said(same, "2018-10-02", "UNLIKELY"));
        data(
                "mutation ($from: ID!, $into: ID!) { merge(from: $from, into: $into, reason: \"The same.\") { node { id } } }",
                Map.of("from", idOf("statement", unlikely), "into", idOf("statement", same)));
        assertEquals(List.of("REVERSAL LIKELIHOOD " + same + " " + likely), found());
        assertEquals(ids().get(0), node(id).getString("id"));
    }

    @Test
    void what_an_editor_records_of_the_two_stands_for_it_and_is_found_by_its_id_and_one_of_its_own() {
        String computed = ids().get(0);
        JsonObject recorded = contradiction(likely, unlikely, "WITHIN_SIDE", "He took it back.");
        assertTrue(recorded.getBoolean("created"));
        String editorial = ids().get(0);
        assertEquals(List.of("WITHIN_SIDE EDITORIAL " + likely + " " + unlikely), found());
        assertEquals(editorial, node(computed).getString("id"));

        data(
                "mutation ($id: ID!, $input: ContradictionInput!) { correctContradiction(id: $id, input: $input, reason: \"Another kind.\") { created } }",
                Map.of("id", editorial, "input", draft(likely, unlikely, "REVERSAL", "He took it back.")));
        assertEquals(List.of("REVERSAL EDITORIAL " + likely + " " + unlikely), found());
        assertEquals(List.of(editorial), ids());

        data(
                "mutation ($id: ID!) { retract(id: $id, reason: \"It shows by itself.\") { node { id } } }",
                Map.of("id", editorial));
        assertEquals(List.of("REVERSAL LIKELIHOOD " + likely + " " + unlikely), found());
        assertEquals(List.of(computed), ids());
        assertEquals("RETRACTED", node(editorial).getString("state"));
    }

    @Test
    void the_same_pair_the_other_way_round_is_one() {
        assertTrue(contradiction(likely, unlikely, "WITHIN_SIDE", "He took it back.")
                .getBoolean("created"));
        assertFalse(contradiction(unlikely, likely, "WITHIN_SIDE", "He took it back.")
                .getBoolean("created"));
        assertEquals(
                "CONFLICT",
                Editors.ask(
                                "mutation ($input: ContradictionInput!) { recordContradiction(input: $input) { created } }",
                                Map.of("input", draft(unlikely, likely, "WITHIN_SIDE", "He did not.")))
                        .getJsonArray("errors")
                        .getJsonObject(0)
                        .getJsonObject("extensions")
                        .getString("code"));
        assertEquals(List.of("WITHIN_SIDE EDITORIAL " + likely + " " + unlikely), found());
    }

    @Test
    void it_is_of_those_on_whose_behalf_was_spoken_too() {
        String principal = slug("principal");
        record("Actor", with(Drafts.actor(principal), "country", "RU"));
        assertEquals(List.of(), foundBy("actor", principal));
        correct(with(said(unlikely, "2018-10-02", "UNLIKELY"), "onBehalfOf", principal));
        assertEquals(List.of("REVERSAL LIKELIHOOD " + likely + " " + unlikely), foundBy("actor", principal));
    }

    @Test
    void a_speaker_who_turns_out_to_be_of_another_side_contradicts_between_sides() {
        String other = slug("other");
        record("Actor", Drafts.actor(other));
        record("Statement", with(said(slug("agreed"), "2018-10-03", "LIKELY"), "speaker", other));
        assertNotEquals(List.of(), found());
        data(
                "mutation ($input: ActorInput!) { correctActor(input: $input, reason: \"Hers.\") { created } }",
                Map.of("input", with(Drafts.actor(other), "country", "RU")));
        assertEquals(
                List.of("REVERSAL", "BETWEEN_SIDES"),
                found().stream().map(one -> one.split(" ")[0]).toList());
    }

    private Map<String, Object> said(String statement, String day, String likelihood) {
        return with(
                Drafts.statement(statement),
                "speaker",
                speaker,
                "saidOn",
                Map.of("edtf", day),
                "positions",
                List.of(Map.of("meeting", meeting, "likelihood", likelihood)));
    }

    private Map<String, Object> draft(String earlier, String later, String kind, String note) {
        return Map.of("kind", kind, "earlier", earlier, "later", later, "meeting", meeting, "note", note);
    }

    private JsonObject contradiction(String earlier, String later, String kind, String note) {
        return data(
                        "mutation ($input: ContradictionInput!) { recordContradiction(input: $input) { created } }",
                        Map.of("input", draft(earlier, later, kind, note)))
                .getJsonObject("recordContradiction");
    }

    private static void correct(Map<String, Object> statement) {
        data(
                "mutation ($input: StatementInput!) { correctStatement(input: $input, reason: \"Misread.\") { created } }",
                Map.of("input", statement));
    }

    private List<String> found() {
        return foundBy("meeting", meeting);
    }

    private static List<String> foundBy(String owner, String slug) {
        return nodes(owner, slug).stream()
                .map(one -> String.join(
                        " ",
                        one.getString("kind"),
                        one.getString("basis"),
                        one.getJsonObject("earlier").getString("slug"),
                        one.getJsonObject("later").getString("slug")))
                .toList();
    }

    private List<String> ids() {
        return nodes("meeting", meeting).stream()
                .map(one -> one.getString("id"))
                .toList();
    }

    private static List<JsonObject> nodes(String owner, String slug) {
        return data(
                        "query ($slug: String!) { owner: " + owner + "(slug: $slug) { contradictions " + NODES + " } }",
                        Map.of("slug", slug))
                .getJsonObject("owner")
                .getJsonObject("contradictions")
                .getJsonArray("nodes")
                .stream()
                .map(JsonObject.class::cast)
                .toList();
    }

    private static JsonObject node(String id) {
        return data("query ($id: ID!) { node(id: $id) { id ... on Contradiction { state } } }", Map.of("id", id))
                .getJsonObject("node");
    }

    private static String idOf(String type, String slug) {
        return data("query ($slug: String!) { one: " + type + "(slug: $slug) { id } }", Map.of("slug", slug))
                .getJsonObject("one")
                .getString("id");
    }

    private static void record(String type, Map<String, Object> input) {
        data(
                "mutation ($input: %1$sInput!) { record%1$s(input: $input) { created } }".formatted(type),
                Map.of("input", input));
    }

    private static JsonObject data(String query, Map<String, ?> variables) {
        return Editors.data(query, variables);
    }
}
