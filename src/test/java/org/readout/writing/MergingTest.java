package org.readout.writing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.readout.Drafts.slug;
import static org.readout.Drafts.with;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.readout.Drafts;
import org.readout.Editors;
import org.readout.ForEditors;

/** One record that stands for another. */
@QuarkusTest
@TestProfile(ForEditors.class)
class MergingTest {

    private static final String MERGE =
            "mutation ($from: ID!, $into: ID!) { merge(from: $from, into: $into, reason: \"The same.\") { node { id ... on Recorded"
                    + " { revision state revisions { kind reason } } } } }";

    @Test
    void two_actors_become_one_wherever_they_stand() {
        String one = slug("dmitri-peskov");
        String other = slug("dmitry-peskov");
        String oneId = record("Actor", Drafts.actor(one));
        String otherId = record("Actor", Drafts.actor(other));
        Map<String, Object> meeting = with(
                Drafts.meeting(slug("both")),
                "participants",
                List.of(
                        Map.of("actor", "donald-trump"),
                        Map.of("actor", one, "role", "AIDE"),
                        Map.of("actor", "vladimir-putin"),
                        Map.of("actor", other, "role", "INTERPRETER")));
        record("Meeting", meeting);
        Map<String, Object> said = with(Drafts.statement(slug("said")), "speaker", one);
        record("Statement", said);
        Map<String, Object> relayed = with(
                with(Drafts.statement(slug("relayed")), "speaker", other), "addressedTo", List.of(one, "cnn", other));
        record("Statement", relayed);

        JsonObject merged = data(MERGE, Map.of("from", oneId, "into", otherId))
                .getJsonObject("merge")
                .getJsonObject("node");

        assertEquals(otherId, merged.getString("id"));
        assertEquals("CURRENT", merged.getString("state"));
        assertEquals(2, merged.getInteger("revision"));
        assertEquals("MERGED", merged.getJsonArray("revisions").getJsonObject(0).getString("kind"));
        // by the old slug and the old id
        JsonObject found = data(
                "query ($slug: String!, $id: ID!) { actor(slug: $slug) { id slug statements { totalCount nodes { slug } } }"
                        + " node(id: $id) { id } nodes(ids: [$id]) { id } }",
                Map.of("slug", one, "id", oneId));
        assertEquals(otherId, found.getJsonObject("actor").getString("id"));
        assertEquals(other, found.getJsonObject("actor").getString("slug"));
        assertEquals(2, found.getJsonObject("actor").getJsonObject("statements").getInteger("totalCount"));
        assertEquals(otherId, found.getJsonObject("node").getString("id"));
        assertEquals(otherId, found.getJsonArray("nodes").getJsonObject(0).getString("id"));
        // doubles are one
        JsonArray participants = data(
                        "query ($slug: String!) { meeting(slug: $slug) { participants { role actor { slug } } } }",
                        Map.of("slug", meeting.get("slug")))
                .getJsonObject("meeting")
                .getJsonArray("participants");
        assertEquals(3, participants.size(), participants::encode);
        assertEquals(
                List.of("cnn", other),
                data(
                                "query ($slug: String!) { statement(slug: $slug) { addressedTo { slug } } }",
                                Map.of("slug", relayed.get("slug")))
                        .getJsonObject("statement")
                        .getJsonArray("addressedTo")
                        .stream()
                        .map(actor -> ((JsonObject) actor).getString("slug"))
                        .toList());
        // in filters and in what is written from now on
        JsonObject filtered = data(
                "query ($slugs: [String!]) { statements(filter: {speakers: $slugs}) { totalCount }"
                        + " meetings(filter: {participants: $slugs}) { totalCount } changes(last: 1, filter: {actors: $slugs})"
                        + " { nodes { kind label reason node { id } } } }",
                Map.of("slugs", List.of(one)));
        assertEquals(2, filtered.getJsonObject("statements").getInteger("totalCount"));
        assertEquals(1, filtered.getJsonObject("meetings").getInteger("totalCount"));
        JsonObject change =
                filtered.getJsonObject("changes").getJsonArray("nodes").getJsonObject(0);
        assertEquals("MERGED", change.getString("kind"), change::encode);
        assertEquals("Someone", change.getString("label"));
        assertEquals("The same.", change.getString("reason"));
        Map<String, Object> later = with(Drafts.statement(slug("later")), "speaker", one);
        record("Statement", later);
        assertEquals(
                other,
                data("query ($s: String!) { statement(slug: $s) { speaker { slug } } }", Map.of("s", later.get("slug")))
                        .getJsonObject("statement")
                        .getJsonObject("speaker")
                        .getString("slug"));
        // what was recorded under the old slug is the record of the other now
        assertFalse(data(
                        "mutation ($input: ActorInput!) { recordActor(input: $input) { created } }",
                        Map.of("input", Drafts.actor(one)))
                .getJsonObject("recordActor")
                .getBoolean("created"));
        // every entry of the journal still leads somewhere
        assertTrue(data("{ changes(last: 100) { nodes { kind label node { id } } } }", Map.of())
                        .getJsonObject("changes")
                        .getJsonArray("nodes")
                        .size()
                > 5);
        // once more changes nothing
        assertEquals(
                2,
                data(MERGE, Map.of("from", oneId, "into", otherId))
                        .getJsonObject("merge")
                        .getJsonObject("node")
                        .getInteger("revision"));
    }

    @Test
    void two_meetings_become_one_and_a_statement_speaks_of_it_once() {
        String one = slug("paris");
        String other = slug("paris-again");
        String oneId = record("Meeting", Drafts.meeting(one));
        String otherId = record("Meeting", Drafts.meeting(other));
        Map<String, Object> said = with(
                Drafts.statement(slug("of-both")),
                "positions",
                List.of(
                        Map.of("meeting", other, "likelihood", "LIKELY"),
                        Map.of("meeting", "paris-2018"),
                        Map.of("meeting", one, "likelihood", "UNLIKELY")));
        record("Statement", said);
        record("StatusChange", with(Drafts.statusChange(slug("note")), "meeting", one));

        data(MERGE, Map.of("from", oneId, "into", otherId));

        JsonObject meeting = data(
                        "query ($slug: String!) { meeting(slug: $slug) { slug statusHistory { status } statements { totalCount } } }",
                        Map.of("slug", one))
                .getJsonObject("meeting");
        assertEquals(other, meeting.getString("slug"));
        assertEquals(1, meeting.getJsonArray("statusHistory").size());
        assertEquals(1, meeting.getJsonObject("statements").getInteger("totalCount"));
        JsonArray positions = data(
                        "query ($slug: String!) { statement(slug: $slug) { positions { likelihood meeting { slug } } } }",
                        Map.of("slug", said.get("slug")))
                .getJsonObject("statement")
                .getJsonArray("positions");
        assertEquals(2, positions.size(), positions::encode);
        assertEquals("LIKELY", positions.getJsonObject(0).getString("likelihood"));
    }

    @Test
    void status_changes_that_a_merger_makes_equal_are_one() {
        String one = slug("announced");
        String other = slug("announced-again");
        String oneId = record("Meeting", Drafts.meeting(one));
        String otherId = record("Meeting", Drafts.meeting(other));
        Map<String, Object> announced = with(Drafts.statusChange("It was announced."), "meeting", one);
        String first = record("StatusChange", announced);
        String second = record("StatusChange", with(announced, "meeting", other));
        String third = record("StatusChange", with(with(announced, "meeting", other), "note", "And again."));
        String withdrawn = record("StatusChange", with(with(announced, "meeting", one), "note", "And again."));
        data(
                "mutation ($id: ID!) { retract(id: $id, reason: \"Nobody said so.\") { node { id } } }",
                Map.of("id", withdrawn));

        data(MERGE, Map.of("from", oneId, "into", otherId));

        JsonObject found = data(
                "query ($slug: String!, $ids: [ID!]!) { meeting(slug: $slug) { statusHistory { id note } }"
                        + " nodes(ids: $ids) { id ... on StatusChange { revisions { changes { field after } } } } }",
                Map.of("slug", other, "ids", List.of(first, second, withdrawn)));
        JsonArray history = found.getJsonObject("meeting").getJsonArray("statusHistory");
        assertEquals(2, history.size(), history::encode);
        assertEquals(first, history.getJsonObject(0).getString("id"));
        assertEquals(third, history.getJsonObject(1).getString("id"));
        JsonArray nodes = found.getJsonArray("nodes");
        assertEquals(first, nodes.getJsonObject(1).getString("id"), "the other's key finds it");
        assertEquals(withdrawn, nodes.getJsonObject(2).getString("id"));
        assertTrue(nodes.getJsonObject(0).getJsonArray("revisions").encode().contains("It was announced."));
        // whoever records either again finds it
        for (String meeting : List.of(one, other)) {
            assertFalse(data(
                            "mutation ($input: StatusChangeInput!) { recordStatusChange(input: $input) { created } }",
                            Map.of("input", with(announced, "meeting", meeting)))
                    .getJsonObject("recordStatusChange")
                    .getBoolean("created"));
        }
    }

    @Test
    void status_changes_by_two_who_are_one_are_one() {
        String one = slug("asserter");
        String other = slug("asserter-again");
        String oneId = record("Actor", Drafts.actor(one));
        String otherId = record("Actor", Drafts.actor(other));
        String meeting = slug("asserted");
        record("Meeting", Drafts.meeting(meeting));
        Map<String, Object> change = with(Drafts.statusChange("It was said."), "meeting", meeting);
        record("StatusChange", with(change, "assertedBy", List.of(one)));
        record("StatusChange", with(change, "assertedBy", List.of(other)));
        record("StatusChange", with(change, "assertedBy", List.of(one, other)));

        data(MERGE, Map.of("from", oneId, "into", otherId));

        assertEquals(
                "[{\"assertedBy\":[{\"slug\":\"" + other + "\"}]}]",
                data(
                                "query ($slug: String!) { meeting(slug: $slug) { statusHistory { assertedBy { slug } } } }",
                                Map.of("slug", meeting))
                        .getJsonObject("meeting")
                        .getJsonArray("statusHistory")
                        .encode());
    }

    @Test
    void two_statements_become_one_with_the_reports_of_both() {
        Map<String, Object> one = Drafts.statement(slug("one"));
        Map<String, Object> other =
                with(Drafts.statement(slug("other")), "reports", List.of(Drafts.report("paris-suggested-2018-10-23")));
        String oneId = record("Statement", one);
        String otherId = record("Statement", other);

        data(MERGE, Map.of("from", oneId, "into", otherId));

        JsonObject statement = data(
                        "query ($slug: String!) { statement(slug: $slug) { slug reports { nodes { article { slug } } } } }",
                        Map.of("slug", one.get("slug")))
                .getJsonObject("statement");
        assertEquals(other.get("slug"), statement.getString("slug"));
        assertEquals(2, statement.getJsonObject("reports").getJsonArray("nodes").size(), statement::encode);
    }

    @Test
    void topics_events_and_articles_are_merged_too() {
        Map<String, Object> event = Drafts.event(slug("event"));
        String eventId = record("Event", event);
        String otherEventId = record("Event", Drafts.event(slug("event")));
        String topic = slug("topic");
        String topicId = record("Topic", Map.of("slug", topic, "name", "One"));
        String otherTopicId = record("Topic", Map.of("slug", slug("topic"), "name", "Other"));
        Map<String, Object> article = Drafts.article(slug("article"));
        String articleId = record("Article", article);
        String otherArticleId = record("Article", Drafts.article(slug("article")));
        Map<String, Object> meeting =
                with(with(Drafts.meeting(slug("of-them")), "event", event.get("slug")), "topics", List.of(topic));
        record("Meeting", meeting);
        Map<String, Object> statement =
                with(Drafts.statement(slug("in-it")), "reports", List.of(Drafts.report((String) article.get("slug"))));
        record("Statement", statement);

        data(MERGE, Map.of("from", eventId, "into", otherEventId));
        data(MERGE, Map.of("from", topicId, "into", otherTopicId));
        data(MERGE, Map.of("from", articleId, "into", otherArticleId));

        JsonObject found = data(
                "query ($m: String!, $s: String!) { meeting(slug: $m) { event { id } topics { id } }"
                        + " statement(slug: $s) { reports { nodes { article { id } } } } }",
                Map.of("m", meeting.get("slug"), "s", statement.get("slug")));
        assertEquals(
                otherEventId,
                found.getJsonObject("meeting").getJsonObject("event").getString("id"));
        assertEquals(
                otherTopicId,
                found.getJsonObject("meeting")
                        .getJsonArray("topics")
                        .getJsonObject(0)
                        .getString("id"));
        assertEquals(
                otherArticleId,
                found.getJsonObject("statement")
                        .getJsonObject("reports")
                        .getJsonArray("nodes")
                        .getJsonObject(0)
                        .getJsonObject("article")
                        .getString("id"));
    }

    @Test
    void two_articles_that_carry_one_statement_become_one_that_prints_the_words_of_both() {
        Map<String, Object> article = Drafts.article(slug("article"));
        Map<String, Object> other = Drafts.article(slug("article"));
        String from = record("Article", article);
        String into = record("Article", other);
        Map<String, Object> statement = with(
                with(
                        with(Drafts.statement(slug("twice")), "form", "PARTIAL_QUOTATION"),
                        "quotation",
                        "we may … meet soon"),
                "reports",
                List.of(
                        with(Drafts.report("paris-suggested-2018-10-23"), "quotations", List.of()),
                        with(
                                with(
                                        Drafts.report((String) article.get("slug")),
                                        "quotations",
                                        List.of("we may", "meet soon")),
                                "hedge",
                                "reportedly"),
                        with(Drafts.report((String) other.get("slug")), "quotations", List.of("we may"))));
        record("Statement", statement);

        data(MERGE, Map.of("from", from, "into", into));

        JsonObject found = data(
                "query ($s: String!) { statement(slug: $s) { reports { nodes { article { id } quotations hedge } } } }",
                Map.of("s", statement.get("slug")));
        JsonArray reports =
                found.getJsonObject("statement").getJsonObject("reports").getJsonArray("nodes");
        assertEquals(2, reports.size(), reports::encode);
        JsonObject joined = IntStream.range(0, reports.size())
                .mapToObj(reports::getJsonObject)
                .filter(report ->
                        report.getJsonObject("article").getString("id").equals(into))
                .findFirst()
                .orElseThrow();
        assertEquals(new JsonArray(List.of("we may", "meet soon")), joined.getJsonArray("quotations"));
        assertEquals("reportedly", joined.getString("hedge"));
    }

    @Test
    void what_cannot_be_one_is_not_merged() {
        String actor = record("Actor", Drafts.actor(slug("alone")));
        String topic = record("Topic", Map.of("slug", slug("alone"), "name", "Alone"));
        String change = record("StatusChange", Drafts.statusChange(slug("note")));
        String otherChange = record("StatusChange", Drafts.statusChange(slug("note")));
        Map<String, Object> contradiction = Editors.contradictionOfItsOwn();
        record("Contradiction", contradiction);
        JsonObject statements = data(
                "query ($e: String!, $l: String!) { e: statement(slug: $e) { id } l: statement(slug: $l) { id } }",
                Map.of("e", contradiction.get("earlier"), "l", contradiction.get("later")));

        assertEquals("BAD_USER_INPUT", refused(actor, topic));
        assertEquals("BAD_USER_INPUT", refused(change, otherChange));
        assertEquals(
                "BAD_USER_INPUT",
                refused(
                        statements.getJsonObject("e").getString("id"),
                        statements.getJsonObject("l").getString("id")));
        assertEquals("BAD_USER_INPUT", refused(actor, "T2ZmaWNpYWw6MDAwMDAwMDAtMDAwMC0wMDAwLTAwMDAtMDAwMDAwMDAwMDAw"));
    }

    @Test
    void what_articles_name_as_their_outlet_is_merged_into_an_outlet_alone() {
        Map<String, Object> outlet =
                with(Drafts.actor(slug("paper")), "kind", "OUTLET", "outletKind", "NEWSPAPER", "country", "US");
        String outletId = record("Actor", outlet);
        String otherId = record(
                "Actor",
                with(Drafts.actor(slug("paper")), "kind", "OUTLET", "outletKind", "NEWSPAPER", "country", "US"));
        String person = record("Actor", Drafts.actor(slug("person")));
        Map<String, Object> article = with(Drafts.article(slug("named")), "outlet", outlet.get("slug"));
        record("Article", article);

        assertEquals("BAD_USER_INPUT", refused(outletId, person));
        data(MERGE, Map.of("from", outletId, "into", otherId));
        assertEquals(
                otherId,
                data("query ($s: String!) { article(slug: $s) { outlet { id } } }", Map.of("s", article.get("slug")))
                        .getJsonObject("article")
                        .getJsonObject("outlet")
                        .getString("id"));
    }

    private static String refused(String from, String into) {
        return Editors.ask(MERGE, Map.of("from", from, "into", into))
                .getJsonArray("errors")
                .getJsonObject(0)
                .getJsonObject("extensions")
                .getString("code");
    }

    private static String record(String type, Map<String, Object> input) {
        String name = Character.toLowerCase(type.charAt(0)) + type.substring(1);
        return data(
                        "mutation ($input: %1$sInput!) { record%1$s(input: $input) { %2$s { id } } }"
                                .formatted(type, name),
                        Map.of("input", input))
                .getJsonObject("record" + type)
                .getJsonObject(name)
                .getString("id");
    }

    private static JsonObject data(String query, Map<String, ?> variables) {
        return Editors.data(query, variables);
    }
}
