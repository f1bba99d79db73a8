package org.readout.graphql.federation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.readout.graphql.Endpoint.ask;
import static org.readout.graphql.Endpoint.code;
import static org.readout.graphql.Endpoint.json;
import static org.readout.graphql.Endpoint.post;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.readout.Drafts;
import org.readout.Editors;
import org.readout.GraphQl;
import org.readout.graphql.Endpoint;
import org.readout.graphql.plan.PlanSwitch;

/** The graph as a gateway asks it. */
@QuarkusTest
@TestProfile(Subgraph.class)
class FederationTest {

    private static final String ENTITIES = """
            query ($representations: [_Any!]!) {
              _entities(representations: $representations) {
                __typename
                ... on Recorded { state }
                ... on Actor { slug name }
                ... on Event { slug }
                ... on Meeting { slug title }
                ... on Statement { slug speaker { name } }
                ... on Article { slug }
                ... on Topic { slug }
              }
            }
            """;

    private static final String SDL = "{ _service { sdl } }";

    private static final Pattern KEYED =
            Pattern.compile("(interface|type) (\\w+)[^{]* @key\\(fields *: \"slug\"\\) \\{");

    @Inject
    MeterRegistry meters;

    @Inject
    PlanSwitch plans;

    @ParameterizedTest
    @CsvSource({
        "Leader, donald-trump, Leader",
        "Official, john-bolton, Official",
        "Institution, kremlin, Institution",
        "Outlet, tass, Outlet",
        "UnnamedSource, two-diplomats, UnnamedSource",
        "Group, media-outlets, Group",
        "Event, armistice-centenary-2018, Event",
        "Actor, kremlin, Institution",
        "Meeting, paris-2018, Meeting",
        "Article, paris-likely-2018-10-23, Article",
        "Statement, putin-paris-suggestion-2018-10-23, Statement",
        "Topic, syria, Topic"
    })
    void a_record_is_found_by_the_slug_of_its_representation(String type, String slug, String object) {
        JsonObject found = entities(List.of(representation(type, slug))).getJsonObject(0);

        assertEquals(object, found.getString("__typename"));
        assertEquals(slug, found.getString("slug"));
    }

    @Test
    void records_come_in_the_order_of_their_representations_with_null_for_each_that_is_not_there() {
        JsonArray found = entities(List.of(
                representation("Meeting", "paris-2018"),
                representation("Meeting", "no-such-meeting"),
                representation("Leader", "donald-trump"),
                // found, and no leader
                representation("Leader", "kremlin"),
                representation("Meeting", "helsinki-2018"),
                representation("Meeting", ""),
                representation("Meeting", "paris-2018")));

        assertEquals(
                List.of("paris-2018", "null", "donald-trump", "null", "helsinki-2018", "null", "paris-2018"),
                found.stream()
                        .map(one -> one == null ? "null" : ((JsonObject) one).getString("slug"))
                        .toList());
        assertEquals(new JsonArray(), entities(List.of()));
    }

    @Test
    void fifty_records_take_as_many_statements_as_one() {
        List<Map<String, Object>> fifty = statements(50).stream()
                .map(slug -> representation("Statement", slug))
                .toList();
        int ofOne = GraphQl.statementsDuring(() -> entities(fifty.subList(0, 1)));
        int ofFifty =
                GraphQl.statementsDuring(() -> assertEquals(50, entities(fifty).size()));

        assertEquals(ofOne, ofFifty);
    }

    /** As an entry of an argument, as an object, and by its two fields that are read. */
    @Test
    void each_representation_costs() {
        List<Map<String, Object>> fifty = Collections.nCopies(50, representation("Statement", "none"));

        assertEquals(cost(fifty.subList(0, 1)) + 49 * 4, cost(fifty));
    }

    @Test
    void a_plan_answers_and_graphql_java_answers_alike() {
        String body = body(List.of(
                representation("Actor", "kremlin"),
                representation("Statement", "putin-paris-suggestion-2018-10-23"),
                representation("Meeting", "none")));
        HttpResponse<String> byEngine = plans.without(() -> post(body));
        double before = planned();
        HttpResponse<String> byPlan = post(body);

        assertEquals(before + 1, planned());
        assertEquals(byEngine.body(), byPlan.body());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {} | representations[1].__typename
            {"slug": "paris-2018"} | representations[1].__typename
            {"__typename": null, "slug": "paris-2018"} | representations[1].__typename
            {"__typename": 5, "slug": "paris-2018"} | representations[1].__typename
            {"__typename": "Nothing", "slug": "paris-2018"} | representations[1].__typename
            {"__typename": "meeting", "slug": "paris-2018"} | representations[1].__typename
            {"__typename": "Country", "slug": "FR"} | representations[1].__typename
            {"__typename": "Recorded", "slug": "paris-2018"} | representations[1].__typename
            {"__typename": "Query", "slug": "paris-2018"} | representations[1].__typename
            {"__typename": "MeetingInput", "slug": "paris-2018"} | representations[1].__typename
            {"__typename": "Meeting"} | representations[1].slug
            {"__typename": "Meeting", "slug": null} | representations[1].slug
            {"__typename": "Meeting", "slug": 2018} | representations[1].slug
            {"__typename": "Meeting", "slug": ["paris-2018"]} | representations[1].slug
            {"__typename": "Meeting", "slug": {"of": "paris-2018"}} | representations[1].slug
            {"__typename": "Meeting", "slug": "\\u0000"} | representations[1].slug
            {"__typename": "Meeting", "slug": "\\ud800"} | representations[1].slug
            null | representations[1]
            "paris-2018" | representations[1]
            ["Meeting", "paris-2018"] | representations[1]
            """)
    void what_is_no_representation_is_refused_where_it_stands(String given, String path) {
        String both = "[{\"__typename\": \"Meeting\", \"slug\": \"paris-2018\"}, " + given + "]";
        HttpResponse<String> refused = post(
                "{\"query\": %s, \"variables\": {\"representations\": %s}}".formatted(Json.encode(ENTITIES), both));

        assertEquals("BAD_USER_INPUT", code(refused), refused::body);
        assertEquals(
                path,
                Endpoint.errors(refused)
                        .getJsonObject(0)
                        .getJsonObject("extensions")
                        .getString("inputPath"));
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        JsonObject refused = json(post(body(List.of(
                        Map.of("__typename", "Nothing", "slug", "x".repeat(121)), representation("Meeting", "x")))))
                .getJsonArray("errors")
                .getJsonObject(0)
                .getJsonObject("extensions");

        assertEquals(
                List.of("representations[0].__typename", "representations[0].slug"),
                refused.getJsonArray("faults").stream()
                        .map(fault -> ((JsonObject) fault).getString("inputPath"))
                        .toList());
    }

    @Test
    void a_representation_may_stand_in_the_document_and_have_variables() {
        String query =
                "query ($slug: String!) { _entities(representations: [{__typename: \"Meeting\", slug: $slug, date: {year: 2018}}]) { ... on Meeting { slug } } }";

        assertEquals(
                "{\"data\":{\"_entities\":[{\"slug\":\"paris-2018\"}]}}",
                ask(query, Map.of("slug", "paris-2018")).body());
        assertEquals(
                "BAD_USER_INPUT", code(ask(query.replace("$slug,", "{of: $slug},"), Map.of("slug", "paris-2018"))));
        assertEquals(
                "GRAPHQL_VALIDATION_FAILED",
                code(ask(
                        "{ _entities(representations: [{__typename: \"Meeting\", slug: \"x\"}, 5]) { __typename } }")));
    }

    @Test
    void representations_are_bounded_as_all_lists_are() {
        Map<String, Object> one = representation("Meeting", "paris-2018");

        assertEquals(1_000, entities(Collections.nCopies(1_000, one)).size());
        assertEquals("QUERY_TOO_COMPLEX", code(post(body(Collections.nCopies(1_001, one)))));
        assertEquals("QUERY_TOO_COMPLEX", code(post(body(Collections.nCopies(9_000, one)))));
        HttpResponse<String> flood =
                post(body(Collections.nCopies(100_000, Map.of("__typename", "Leader", "slug", ""))));
        assertTrue(flood.statusCode() == 413 || "QUERY_TOO_COMPLEX".equals(code(flood)), flood::body);
    }

    @Test
    void what_was_merged_or_retracted_is_given_as_its_slug_gives_it_elsewhere() {
        Map<String, Object> one = Drafts.actor(Drafts.slug("one"));
        Map<String, Object> other = Drafts.actor(Drafts.slug("other"));
        Map<String, Object> said = Drafts.statement(Drafts.slug("said"));
        String from = Editors.write("record-actor", Map.of("input", one)).getString("recordActor.actor.id");
        String into = Editors.write("record-actor", Map.of("input", other)).getString("recordActor.actor.id");
        Editors.write("record-statement", Map.of("input", said));
        Editors.data(
                "mutation ($from: ID!, $into: ID!) { merge(from: $from, into: $into, reason: \"The same.\") { node { id } } }",
                Map.of("from", from, "into", into));
        Editors.write("retract-statement", Map.of("slug", said.get("slug"), "reason", "Nobody said so."));

        JsonArray found = entities(List.of(
                representation("Official", (String) one.get("slug")),
                representation("Actor", (String) one.get("slug")),
                representation("Leader", (String) one.get("slug")),
                representation("Statement", (String) said.get("slug"))));

        assertEquals(other.get("slug"), found.getJsonObject(0).getString("slug"));
        assertEquals(other.get("slug"), found.getJsonObject(1).getString("slug"));
        assertNull(found.getJsonObject(2));
        assertEquals("RETRACTED", found.getJsonObject(3).getString("state"));
    }

    @Test
    void the_schema_of_the_subgraph_is_the_one_written_down_with_keys() throws IOException {
        String sdl =
                json(ask(SDL)).getJsonObject("data").getJsonObject("_service").getString("sdl");

        assertTrue(
                sdl.startsWith("extend schema @link(url: \"https://specs.apollo.dev/federation/v2."),
                () -> sdl.substring(0, 200));
        assertEquals(
                List.of(
                        "Actor",
                        "Article",
                        "Event",
                        "Group",
                        "Institution",
                        "Leader",
                        "Meeting",
                        "Official",
                        "Outlet",
                        "Statement",
                        "Topic",
                        "UnnamedSource"),
                KEYED.matcher(sdl).results().map(keyed -> keyed.group(2)).toList());
        assertEquals(
                Files.readString(Path.of("docs/schema.graphql")),
                sdl.substring(sdl.indexOf("\n\n\"") + 2)
                        .replaceAll(" @key\\(fields *: \"slug\"\\)", "")
                        .replace(" @shareable", ""));
    }

    private JsonArray entities(List<?> representations) {
        HttpResponse<String> answer = post(body(representations));
        assertNull(code(answer), answer::body);
        return json(answer).getJsonObject("data").getJsonArray("_entities");
    }

    private static String body(List<?> representations) {
        return Endpoint.body(ENTITIES, Map.of("representations", representations));
    }

    private static int cost(List<?> representations) {
        return json(post(body(representations), "GraphQL-Cost", "report"))
                .getJsonObject("extensions")
                .getJsonObject("cost")
                .getInteger("nodes");
    }

    private double planned() {
        return meters.get("readout.graphql.answers").tag("by", "plan").counter().count();
    }

    private static Map<String, Object> representation(String type, String slug) {
        return Map.of("__typename", type, "slug", slug);
    }

    private static List<String> statements(int number) {
        return json(ask("{ statements(first: " + number + ") { nodes { slug } } }"))
                .getJsonObject("data")
                .getJsonObject("statements")
                .getJsonArray("nodes")
                .stream()
                .map(node -> ((JsonObject) node).getString("slug"))
                .toList();
    }
}
