package org.readout.actor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.readout.Drafts.slug;
import static org.readout.Drafts.with;
import static org.readout.Editors.ask;
import static org.readout.Editors.data;
import static org.readout.Editors.refused;
import static org.readout.Editors.write;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.readout.Drafts;
import org.readout.ForEditors;

/** What editors say of actors: groups, publishers without a name, what nobody tells, and whose an office is. */
@QuarkusTest
@TestProfile(ForEditors.class)
class ActorEditingTest {

    private static final String ACTOR = """
            query ($slug: String!) {
              actor(slug: $slug) {
                __typename
                id
                statements { totalCount }
                ... on Group { headcount }
                ... on Outlet { kind stateRun }
                ... on Official { offices { title institution { slug } } }
              }
              actors(filter: {kinds: [GROUP]}, first: 100) { nodes { slug } }
            }""";

    private static final String RETRACT = "mutation ($id: ID!) { retract(id: $id, reason: \"So.\") { node { id } } }";

    @Test
    void a_group_speaks_is_counted_and_is_found_as_one() {
        String critics = recorded("GROUP", "headcount", 12, "name", "Zzyzx critics");
        write("record-statement", Map.of("input", with(Drafts.statement(slug("told")), "speaker", critics)));

        JsonObject answer = data(ACTOR, Map.of("slug", critics));
        JsonObject group = answer.getJsonObject("actor");
        assertEquals("Group", group.getString("__typename"));
        assertEquals(12, group.getInteger("headcount"));
        assertEquals(1, group.getJsonObject("statements").getInteger("totalCount"));
        assertTrue(answer.getJsonObject("actors").encode().contains(critics));
        JsonObject found = data(
                "query ($id: ID!, $slugs: [String!]) { node(id: $id) { __typename ... on Group { slug } }"
                        + " search(query: \"zzyzx\", kinds: [ACTOR]) { nodes { __typename } }"
                        + " statements(filter: {speakers: $slugs, speakerKinds: [GROUP]}) { totalCount } }",
                Map.of("id", group.getString("id"), "slugs", List.of(critics)));
        assertEquals(new JsonObject(Map.of("__typename", "Group", "slug", critics)), found.getJsonObject("node"));
        assertEquals(
                "Group",
                found.getJsonObject("search")
                        .getJsonArray("nodes")
                        .getJsonObject(0)
                        .getString("__typename"));
        assertEquals(1, found.getJsonObject("statements").getInteger("totalCount"));
    }

    @Test
    void nobody_else_but_a_group_or_an_unnamed_source_stands_for_a_number_of_people() {
        recorded("UNNAMED_SOURCE", "headcount", 2);
        assertEquals(
                "BAD_USER_INPUT input.headcount",
                refused("record-actor", Map.of("input", with(actor(slug("one"), "INSTITUTION"), "headcount", 2))));
    }

    @Test
    void a_publisher_without_a_name_is_an_outlet_and_what_nobody_tells_is_null() {
        String publisher = recorded("OUTLET", "outletKind", "UNKNOWN");
        JsonObject outlet = data(ACTOR, Map.of("slug", publisher)).getJsonObject("actor");
        assertEquals("UNKNOWN", outlet.getString("kind"));
        assertNull(outlet.getBoolean("stateRun"));
        write("record-article", Map.of("input", with(Drafts.article(slug("article")), "outlet", publisher)));

        for (boolean stateRun : new boolean[] {true, false}) {
            String told = recorded("OUTLET", "outletKind", "NEWSPAPER", "stateRun", stateRun);
            assertEquals(
                    stateRun,
                    data(ACTOR, Map.of("slug", told)).getJsonObject("actor").getBoolean("stateRun"));
        }

        String meeting = slug("quiet");
        write("record-meeting", Map.of("input", Drafts.meeting(meeting)));
        String kept = slug("kept");
        write("record-meeting", Map.of("input", with(Drafts.meeting(kept), "disclosed", false)));
        JsonObject quiet = data(
                "query ($slug: String!) { meeting(slug: $slug) { disclosed } yes: meetings(filter: {disclosed: true}, last: 20,"
                        + " orderBy: {field: RECORDED_AT}) { nodes { slug } } no: meetings(filter: {disclosed: false}, last: 20,"
                        + " orderBy: {field: RECORDED_AT}) { nodes { slug } } }",
                Map.of("slug", meeting));
        assertNull(quiet.getJsonObject("meeting").getBoolean("disclosed"));
        assertFalse(quiet.encode().contains(meeting), quiet::encode);
        assertTrue(quiet.getJsonObject("no").encode().contains(kept), quiet::encode);
        assertFalse(quiet.getJsonObject("yes").encode().contains(kept), quiet::encode);
    }

    @Test
    void an_office_is_one_of_an_institution() {
        String ministry = recorded("INSTITUTION");
        String spokesman = recorded("OFFICIAL", "offices", offices(ministry));
        assertEquals(
                ministry,
                data(ACTOR, Map.of("slug", spokesman))
                        .getJsonObject("actor")
                        .getJsonArray("offices")
                        .getJsonObject(0)
                        .getJsonObject("institution")
                        .getString("slug"));

        for (String of : List.of("donald-trump", "rt", "nobody")) {
            assertEquals(
                    "BAD_USER_INPUT input.offices[0].institution",
                    refused(
                            "record-actor",
                            Map.of("input", with(actor(slug("held"), "OFFICIAL"), "offices", offices(of)))));
        }
    }

    @Test
    void an_institution_that_offices_name_stays_one_and_stands() {
        String ministry = recorded("INSTITUTION");
        String minister = recorded("OFFICIAL", "offices", offices(ministry));
        String id = id(ministry);

        String kind = message(ask(
                "mutation ($input: ActorInput!) { correctActor(input: $input, reason: \"So.\") { created } }",
                Map.of("input", actor(ministry, "GROUP"))));
        assertTrue(kind.contains("is the institution of offices"), kind);
        String retracted = message(ask(RETRACT, Map.of("id", id)));
        assertTrue(retracted.contains("actor '" + minister + "'"), retracted);
        String merged = message(ask(
                "mutation ($from: ID!, $into: ID!) { merge(from: $from, into: $into, reason: \"So.\") { node { id } } }",
                Map.of("from", id, "into", id(minister))));
        assertTrue(merged.contains("offices name it as their institution"), merged);

        String other = recorded("INSTITUTION");
        data(
                "mutation ($from: ID!, $into: ID!) { merge(from: $from, into: $into, reason: \"So.\") { node { id } } }",
                Map.of("from", id, "into", id(other)));
        assertEquals(
                other,
                data(ACTOR, Map.of("slug", minister))
                        .getJsonObject("actor")
                        .getJsonArray("offices")
                        .getJsonObject(0)
                        .getJsonObject("institution")
                        .getString("slug"));
    }

    private static String message(JsonObject answer) {
        return answer.getJsonArray("errors").getJsonObject(0).getString("message");
    }

    private static List<Map<String, Object>> offices(String institution) {
        return List.of(Map.of("title", "Spokesman", "kind", "SPOKESPERSON", "institution", institution));
    }

    private static String recorded(String kind, Object... namesAndValues) {
        String slug = slug("actor");
        write("record-actor", Map.of("input", with(actor(slug, kind), namesAndValues)));
        return slug;
    }

    private static Map<String, Object> actor(String slug, String kind) {
        return with(Drafts.actor(slug), "kind", kind);
    }

    private static String id(String slug) {
        return data(ACTOR, Map.of("slug", slug)).getJsonObject("actor").getString("id");
    }
}
