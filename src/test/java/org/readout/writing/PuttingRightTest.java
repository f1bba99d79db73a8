package org.readout.writing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.readout.Drafts.slug;
import static org.readout.Drafts.with;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.readout.Drafts;
import org.readout.Editors;
import org.readout.ForEditors;
import org.readout.Signer;

/** Records of every kind that are corrected, withdrawn and brought back. */
@QuarkusTest
@TestProfile(ForEditors.class)
class PuttingRightTest {

    private static final String HISTORY = " { id revision recordedAt state"
            + " revisions { number kind by reason changes { field before after } } } ";

    /** What is recorded, and what of it is corrected. */
    record Draft(String type, Map<String, Object> input, Map<String, Object> other, String field) {

        String name() {
            return Character.toLowerCase(type.charAt(0)) + type.substring(1);
        }

        boolean hasSlug() {
            return input.containsKey("slug");
        }

        @Override
        public String toString() {
            return type;
        }
    }

    static Stream<Draft> drafts() {
        Map<String, Object> actor = Drafts.actor(slug("corrected"));
        Map<String, Object> event = Drafts.event(slug("corrected"));
        Map<String, Object> meeting = Drafts.meeting(slug("corrected"));
        Map<String, Object> article = Drafts.article(slug("corrected"));
        Map<String, Object> statement = Drafts.statement(slug("corrected"));
        Map<String, Object> topic = Map.of("slug", slug("corrected"), "name", "Arms");
        Map<String, Object> change = Drafts.statusChange(slug("note"));
        Map<String, Object> contradiction = Drafts.contradiction();
        return Stream.of(
                new Draft("Actor", actor, with(actor, "aliases", List.of("Somebody", "Some One")), "aliases[0]"),
                new Draft("Event", event, with(event, "attendees", List.of("vladimir-putin")), "attendees[0]"),
                new Draft("Meeting", meeting, with(meeting, "date", Map.of("edtf", "2019-06-30")), "date.edtf"),
                new Draft("Article", article, with(article, "headline", "Another headline"), "headline"),
                new Draft("Statement", statement, with(statement, "summary", "He says otherwise."), "summary"),
                new Draft("Topic", topic, with(topic, "name", "Arms control"), "name"),
                new Draft("StatusChange", change, with(change, "note", slug("another note")), "note"),
                new Draft("Contradiction", contradiction, with(contradiction, "note", slug("another note")), "note"));
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void it_is_corrected_retracted_and_restored_and_keeps_its_history(Draft one) {
        Draft draft = one.type().equals("Contradiction") ? betweenStatementsOfItsOwn(one) : one;
        JsonObject first = record(draft);
        assertEquals(1, first.getInteger("revision"));
        assertEquals("CURRENT", first.getString("state"));
        String id = first.getString("id");

        JsonObject corrected = correct(draft, id, draft.other(), 1);
        assertEquals(2, corrected.getInteger("revision"), corrected::encode);
        assertEquals("CORRECTED", corrected.getString("state"));
        JsonObject revision = corrected.getJsonArray("revisions").getJsonObject(0);
        assertEquals("CORRECTED", revision.getString("kind"));
        assertEquals("It was misread.", revision.getString("reason"));
        assertEquals(Signer.EDITOR, revision.getString("by"));
        assertTrue(fields(revision).contains(draft.field()), revision::encode);

        JsonObject outrun = answer(correction(draft), correctionOf(draft, id, draft.input(), 1));
        assertEquals("CONFLICT", extensions(outrun).getString("code"), outrun::encode);
        assertEquals(2, extensions(outrun).getInteger("revision"));

        JsonObject same = data(correction(draft), correctionOf(draft, id, draft.other(), null));
        assertFalse(same.getJsonObject("correct" + draft.type()).getBoolean("created"));

        if (!draft.type().equals("Contradiction")) {
            String retraction =
                    "mutation ($id: ID!) { retract(id: $id, reason: \"It never was.\") { node { id ... on Recorded "
                            + HISTORY + " } } }";
            JsonObject retracted =
                    data(retraction, Map.of("id", id)).getJsonObject("retract").getJsonObject("node");
            assertEquals("RETRACTED", retracted.getString("state"), retracted::encode);
            assertEquals(3, retracted.getInteger("revision"));
            assertEquals(
                    retracted,
                    data(retraction, Map.of("id", id)).getJsonObject("retract").getJsonObject("node"));
            String code = extensions(answer(correction(draft), correctionOf(draft, id, draft.input(), null)))
                    .getString("code");
            assertEquals("BAD_USER_INPUT", code);
        }

        JsonObject restored = data(
                        "mutation ($id: ID!) { restore(id: $id, revision: 1, reason: \"It was right.\") { node { id ... on Recorded "
                                + HISTORY + " } } }",
                        Map.of("id", id))
                .getJsonObject("restore")
                .getJsonObject("node");
        if (!draft.type().equals("Contradiction")) {
            assertEquals("CORRECTED", restored.getString("state"), restored::encode);
            assertEquals(4, restored.getInteger("revision"));
            assertEquals(
                    List.of("RESTORED", "RETRACTED", "CORRECTED", "RECORDED"),
                    kinds(restored.getJsonArray("revisions")));
        }
        // what it holds again is what it was recorded as
        JsonObject again = data(recording(draft), Map.of("input", draft.input()));
        assertFalse(again.getJsonObject("record" + draft.type()).getBoolean("created"));
    }

    @Test
    void what_others_stand_on_is_not_retracted_and_they_are_named() {
        Draft meeting =
                drafts().filter(one -> one.type().equals("Meeting")).findFirst().orElseThrow();
        String id = record(meeting).getString("id");
        String change = slug("note");
        data(
                "mutation ($input: StatusChangeInput!) { recordStatusChange(input: $input) { created } }",
                Map.of(
                        "input",
                        with(
                                Drafts.statusChange(change),
                                "meeting",
                                meeting.input().get("slug"))));

        JsonObject refused =
                answer("mutation ($id: ID!) { retract(id: $id, reason: \"So.\") { node { id } } }", Map.of("id", id));

        assertEquals("BAD_USER_INPUT", extensions(refused).getString("code"), refused::encode);
        String message = refused.getJsonArray("errors").getJsonObject(0).getString("message");
        assertTrue(
                message.contains("status change 'FLOATED of " + meeting.input().get("slug") + "'"), message);
    }

    @Test
    void what_is_retracted_is_in_no_list_and_no_search_and_nothing_new_refers_to_it() {
        Draft topic =
                drafts().filter(one -> one.type().equals("Topic")).findFirst().orElseThrow();
        Draft actor =
                drafts().filter(one -> one.type().equals("Actor")).findFirst().orElseThrow();
        Map<String, Object> named = with(actor.input(), "name", "Xylophon Quagga");
        String topicId = record(topic).getString("id");
        JsonObject recorded = data(recording(actor), Map.of("input", named));
        String actorId =
                recorded.getJsonObject("recordActor").getJsonObject("actor").getString("id");
        String hits = "{ search(query: \"quagga\") { totalCount } actors(filter: {name: \"Quagga\"}) { totalCount } }";
        assertEquals(1, data(hits, Map.of()).getJsonObject("search").getInteger("totalCount"));
        for (String id : List.of(topicId, actorId)) {
            data("mutation ($id: ID!) { retract(id: $id, reason: \"So.\") { node { id } } }", Map.of("id", id));
        }

        JsonObject found = data(hits, Map.of());
        assertEquals(0, found.getJsonObject("search").getInteger("totalCount"));
        assertEquals(0, found.getJsonObject("actors").getInteger("totalCount"));
        JsonObject refused = answer(
                "mutation ($input: MeetingInput!) { recordMeeting(input: $input) { created } }",
                Map.of(
                        "input",
                        with(
                                Drafts.meeting(slug("refers")),
                                "topics",
                                List.of(topic.input().get("slug")))));
        assertEquals("input.topics[0]", extensions(refused).getString("inputPath"), refused::encode);
        JsonObject node = data(
                        "query ($slug: String!) { topic(slug: $slug) { state name } }",
                        Map.of("slug", topic.input().get("slug")))
                .getJsonObject("topic");
        assertEquals("RETRACTED", node.getString("state"));
    }

    @Test
    void names_follow_a_correction_into_searches() {
        Map<String, Object> actor = with(Drafts.actor(slug("named")), "name", "Misprinted Zzyzx");
        data("mutation ($input: ActorInput!) { recordActor(input: $input) { created } }", Map.of("input", actor));
        Map<String, Object> statement = with(Drafts.statement(slug("by-the-named")), "speaker", actor.get("slug"));
        data(
                "mutation ($input: StatementInput!) { recordStatement(input: $input) { created } }",
                Map.of("input", statement));

        data(
                "mutation ($input: ActorInput!) { correctActor(input: $input, reason: \"A misprint.\") { created } }",
                Map.of("input", with(actor, "name", "Righted Zzyzw")));

        String search =
                "query ($q: String!) { search(query: $q, kinds: [STATEMENT]) { nodes { ... on Statement { slug } } } }";
        assertEquals(
                statement.get("slug"),
                data(search, Map.of("q", "zzyzw"))
                        .getJsonObject("search")
                        .getJsonArray("nodes")
                        .getJsonObject(0)
                        .getString("slug"));
    }

    @Test
    void a_dossier_is_recorded_whole_or_not_at_all_and_corrects_what_stands_there() {
        String topic = slug("dossier");
        Map<String, Object> meeting = with(Drafts.meeting(slug("dossier")), "topics", List.of(topic));
        String query = "mutation ($d: DossierInput!, $c: Boolean, $r: String) {"
                + " recordDossier(dossier: $d, correct: $c, reason: $r) { recorded present corrected } }";
        Map<String, Object> broken = with(meeting, "topics", List.of("nothing-has-this"));
        Map<String, Object> topics = Map.of("slug", topic, "name", "Dossiers");
        JsonObject refused =
                answer(query, Map.of("d", Map.of("topics", List.of(topics), "meetings", List.of(meeting, broken))));
        assertEquals("dossier.meetings[1].topics[0]", extensions(refused).getString("inputPath"), refused::encode);
        assertNull(data("query ($s: String!) { topic(slug: $s) { slug } }", Map.of("s", topic))
                .getValue("topic"));

        Map<String, Object> dossier = Map.of("topics", List.of(topics), "meetings", List.of(meeting));
        assertEquals(
                new JsonObject("{\"recorded\": 2, \"present\": 0, \"corrected\": 0}"),
                data(query, Map.of("d", dossier)).getJsonObject("recordDossier"));
        Map<String, Object> other =
                Map.of("topics", List.of(topics), "meetings", List.of(with(meeting, "title", "Another title")));
        assertEquals("CONFLICT", extensions(answer(query, Map.of("d", other))).getString("code"));
        assertEquals(
                new JsonObject("{\"recorded\": 0, \"present\": 1, \"corrected\": 1}"),
                data(query, Map.of("d", other, "c", true, "r", "A newer edition."))
                        .getJsonObject("recordDossier"));
        assertEquals(
                "reason",
                extensions(answer(query, Map.of("d", other, "c", true))).getString("inputPath"));
    }

    private static Draft betweenStatementsOfItsOwn(Draft draft) {
        Map<String, Object> own = Editors.contradictionOfItsOwn();
        return new Draft(draft.type(), own, with(own, "note", slug("another note")), draft.field());
    }

    private static JsonObject record(Draft draft) {
        return data(recording(draft), Map.of("input", draft.input()))
                .getJsonObject("record" + draft.type())
                .getJsonObject(draft.name());
    }

    private static String recording(Draft draft) {
        return "mutation ($input: %1$sInput!) { record%1$s(input: $input) { created %2$s %3$s } }"
                .formatted(draft.type(), draft.name(), history(draft));
    }

    private static String history(Draft draft) {
        return draft.type().equals("Contradiction") ? HISTORY.replace("recordedAt", "") : HISTORY;
    }

    private static JsonObject correct(Draft draft, String id, Map<String, Object> input, Integer revision) {
        return data(correction(draft), correctionOf(draft, id, input, revision))
                .getJsonObject("correct" + draft.type())
                .getJsonObject(draft.name());
    }

    private static String correction(Draft draft) {
        return draft.hasSlug()
                ? "mutation ($input: %1$sInput!, $reason: String!, $revision: Int) { correct%1$s(input: $input, reason: $reason, revision: $revision) { created %2$s %3$s } }"
                        .formatted(draft.type(), draft.name(), history(draft))
                : "mutation ($id: ID!, $input: %1$sInput!, $reason: String!, $revision: Int) { correct%1$s(id: $id, input: $input, reason: $reason, revision: $revision) { created %2$s %3$s } }"
                        .formatted(draft.type(), draft.name(), history(draft));
    }

    private static Map<String, Object> correctionOf(
            Draft draft, String id, Map<String, Object> input, Integer revision) {
        Map<String, Object> variables = new HashMap<>(Map.of("input", input, "reason", "It was misread."));
        variables.put("revision", revision);
        if (!draft.hasSlug()) {
            variables.put("id", id);
        }
        return variables;
    }

    private static List<String> kinds(JsonArray revisions) {
        return revisions.stream()
                .map(one -> ((JsonObject) one).getString("kind"))
                .toList();
    }

    private static List<String> fields(JsonObject revision) {
        return revision.getJsonArray("changes").stream()
                .map(one -> ((JsonObject) one).getString("field"))
                .toList();
    }

    private static JsonObject extensions(JsonObject answer) {
        return answer.getJsonArray("errors").getJsonObject(0).getJsonObject("extensions");
    }

    private static JsonObject data(String query, Map<String, ?> variables) {
        return Editors.data(query, variables);
    }

    private static JsonObject answer(String query, Map<String, ?> variables) {
        return Editors.ask(query, variables);
    }
}
