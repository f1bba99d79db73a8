package org.readout.graphql.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.readout.graphql.Endpoint.RESPONSE;
import static org.readout.graphql.Endpoint.ask;
import static org.readout.graphql.Endpoint.body;
import static org.readout.graphql.Endpoint.code;
import static org.readout.graphql.Endpoint.errors;
import static org.readout.graphql.Endpoint.get;
import static org.readout.graphql.Endpoint.json;
import static org.readout.graphql.Endpoint.parameters;
import static org.readout.graphql.Endpoint.post;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.readout.graphql.cache.PersistedDocuments;

/** Documents and variables that would take long, refused at once over HTTP and over WebSockets alike. */
@QuarkusTest
class HostileDocumentsTest {

    private static final String QUERY = "{ countries { code } }";

    /** Larger ones close the socket. */
    private static final int MOST_OF_A_MESSAGE = 200_000;

    @Inject
    MeterRegistry meters;

    @ParameterizedTest
    @MethodSource("documents")
    void a_document_is_refused_by_either_way(Hostile document) {
        HttpResponse<String> posted = ask(document.text, "Accept", RESPONSE);

        Leaks.assertNone(posted);
        assertEquals(400, posted.statusCode());
        assertEquals(document.code, code(posted), posted::body);
        assertTrue(errors(posted).stream().allMatch(HostileDocumentsTest::isShort), posted::body);
        if (document.text.length() < MOST_OF_A_MESSAGE) {
            assertEquals(
                    errors(posted),
                    OneMessageSocket.ask(payload(body(document.text, Map.of()))).getJsonArray("payload"));
        }
    }

    static List<Hostile> documents() {
        return List.of(
                tooComplex(
                        "an integer of a quarter of a million digits",
                        "{ topics(first: " + "1".repeat(240_000) + ") { totalCount } }"),
                tooComplex(
                        "a document of a million characters",
                        "{ topics(first: " + "1".repeat(1_000_000) + ") { totalCount } }"),
                tooComplex("a float of a large exponent", "{ topics(first: 1e99999999) { totalCount } }"),
                tooComplex("lists in lists", "{ topics(first: " + "[".repeat(10_000) + ") { totalCount } }"),
                tooComplex("a chain of 450 fragments", chain(450)),
                tooComplex("a chain of 1,300 fragments", chain(1_300)),
                tooComplex("a chain of 1,500 fragments", chain(1_500)),
                tooComplex(
                        "fragments with inline fragments",
                        "{ ...F0 } "
                                + times(
                                        20,
                                        i -> "fragment F" + i + " on Query { " + "... { ".repeat(50) + "...F" + (i + 1)
                                                + " }".repeat(51))
                                + " fragment F20 on Query { __typename }"),
                tooComplex("four ways to the next statement", ways(5)),
                tooComplex("51 operations", times(51, i -> "query Q" + i + " { __typename }")),
                tooComplex("a long name", "{ " + "a".repeat(50_000) + " }"),
                new Hostile(
                        "a circle of 400 fragments",
                        "GRAPHQL_VALIDATION_FAILED",
                        "{ ...F0 } " + times(400, i -> "fragment F" + i + " on Query { ...F" + (i + 1) % 400 + " }")),
                new Hostile(
                        "a text that is no part of it",
                        "GRAPHQL_PARSE_FAILED",
                        QUERY + " \"" + "More than ".repeat(5_000) + "\""),
                new Hostile(
                        "descriptions of descriptions",
                        "GRAPHQL_PARSE_FAILED",
                        "\"d\" ".repeat(7_000) + "query { __typename }"),
                new Hostile(
                        "descriptions of variables that are none",
                        "GRAPHQL_PARSE_FAILED",
                        "query (" + "\"\\u0041\" $ ".repeat(3_000) + ") { __typename }"),
                new Hostile(
                        "literals without an end",
                        "GRAPHQL_VALIDATION_FAILED",
                        "{ topics(first: \"\"\"" + "aValue{ ".repeat(6_000) + "\n\"\"\") { totalCount } }"));
    }

    @ParameterizedTest
    @MethodSource("variables")
    void variables_are_refused_by_every_way(Hostile variables) {
        String body = "{\"query\": \"query ($a: Int) { topics(first: $a) { totalCount } }\", \"variables\": {\"a\": "
                + variables.text + "}}";

        for (HttpResponse<String> answer : List.of(
                post(body),
                get(parameters("query", QUERY, "extensions", "{\"a\":" + variables.shorter() + "}")),
                get(parameters("query", QUERY, "variables", "{\"a\":" + variables.shorter() + "}")))) {
            Leaks.assertNone(answer);
            assertEquals(400, answer.statusCode());
            assertEquals(variables.code, code(answer), answer::body);
        }
        if (body.length() < MOST_OF_A_MESSAGE) {
            JsonObject heard = OneMessageSocket.ask(payload(body));
            assertEquals("error", heard.getString("type"));
            assertEquals(
                    variables.code,
                    heard.getJsonArray("payload")
                            .getJsonObject(0)
                            .getJsonObject("extensions")
                            .getString("code"));
        }
    }

    static List<Hostile> variables() {
        return List.of(
                tooComplex("a number of a million digits", "1".repeat(1_000_000)),
                tooComplex("a number of fifty thousand digits", "1".repeat(50_000)),
                tooComplex("twenty thousand levels", "[".repeat(20_000) + "]".repeat(20_000)),
                tooComplex("five thousand levels of objects", "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000)),
                tooComplex("twenty-five thousand values", "[" + "1,".repeat(25_000) + "1]"),
                tooComplex("a hundred thousand levels", "[".repeat(100_000) + "]".repeat(100_000)),
                tooComplex("as many levels of objects", "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000)),
                tooComplex("a hundred thousand values", "[" + "1,".repeat(100_000) + "1]"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "subscription { changes @skip(if: true) { cursor } }",
                "subscription { ... @include(if: false) { changes { cursor } } }",
                "subscription { ...F }",
                "subscription { ... on Query { topics { totalCount } } }",
                "subscription { ...F } fragment F on Subscription { __typename }",
                "subscription { a: changes { cursor } b: changes { cursor } }"
            })
    void a_subscription_without_exactly_one_field_is_not_valid(String text) {
        HttpResponse<String> posted = ask(text, "Accept", RESPONSE);

        assertEquals("GRAPHQL_VALIDATION_FAILED", code(posted), posted::body);
        assertEquals(
                errors(posted),
                OneMessageSocket.ask(payload(body(text, Map.of()))).getJsonArray("payload"));
    }

    @Test
    void a_large_document_that_is_new_is_answered_in_its_own_context() {
        String large = "{ meetings(first: 20) { nodes { slug " + times(300, i -> "event { ...F }")
                + " statements(first: 3) { nodes { slug speaker { slug } } } } } } fragment F on Event { "
                + "id ".repeat(10) + "}";
        HttpResponse<String> first = ask(large);

        assertEquals(200, first.statusCode());
        assertTrue(errors(first).isEmpty(), first::body);
        assertEquals(first.body(), ask(large).body());
        assertEquals(
                json(first).getJsonObject("data"),
                OneMessageSocket.ask(payload(body(large + " # new", Map.of())))
                        .getJsonObject("payload")
                        .getJsonObject("data"));
    }

    @Test
    void a_document_that_was_refused_is_not_known_by_its_hash() {
        for (String refused : List.of(chain(460), "{ nothing }", "{")) {
            assertTrue(persisted(refused, true).statusCode() < 500);
            assertEquals("PERSISTED_QUERY_NOT_FOUND", code(persisted(refused, false)));
        }
        String right = "{ countries { code name } }";
        persisted(right, true);
        assertFalse(json(persisted(right, false)).containsKey("errors"));
    }

    @Test
    void the_schema_is_worked_out_once_for_a_document_and_its_variables() {
        String query = "query ($deep: Boolean!) { __schema { types { name fields @include(if: $deep) { name } } } }";
        HttpResponse<String> deep = ask(query, Map.of("deep", true));
        double before = kept();

        assertEquals(deep.body(), ask(query, Map.of("deep", true)).body());
        assertEquals(before + 1, kept());
        assertFalse(ask(query, Map.of("deep", false)).body().contains("fields"));
        assertEquals(before + 1, kept());
        assertFalse(ask(query, Map.of("deep", "x")).body().contains("\"data\""));
        JsonObject told = json(ask(query, Map.of("deep", true), "GraphQL-Cost", "report"));
        assertEquals(0, told.getJsonObject("extensions").getJsonObject("cost").getInteger("nodes"));
        assertEquals(json(deep).getJsonObject("data"), told.getJsonObject("data"));
    }

    @Test
    void the_schema_beside_the_record_is_not_kept() {
        double before = kept();
        String query = "{ __type(name: \"Topic\") { name } ...F } fragment F on Query { topics { totalCount } }";

        assertEquals(ask(query).body(), ask(query).body());
        assertEquals(before, kept());
    }

    private static boolean isShort(Object error) {
        return ((JsonObject) error).getString("message").length() <= 1_001;
    }

    private double kept() {
        Counter given = meters.find("readout.graphql.answers.kept").counter();
        return given == null ? 0 : given.count();
    }

    private static HttpResponse<String> persisted(String query, boolean withText) {
        JsonObject body = new JsonObject()
                .put(
                        "extensions",
                        new JsonObject()
                                .put(
                                        "persistedQuery",
                                        new JsonObject()
                                                .put("version", 1)
                                                .put("sha256Hash", PersistedDocuments.hash(query))));
        return post((withText ? body.put("query", query) : body).encode());
    }

    private static String payload(String body) {
        return "{\"id\": \"1\", \"type\": \"subscribe\", \"payload\": " + body + "}";
    }

    private static String chain(int n) {
        return "{ ...F0 } " + times(n, i -> "fragment F" + i + " on Query { ...F" + (i + 1) + " }") + " fragment F" + n
                + " on Query { __typename }";
    }

    private static String ways(int n) {
        return "{ statement(slug: \"none\") { ...F0 } } "
                + times(
                        n,
                        i -> "fragment F" + i + " on Statement { slug form "
                                + times(5, j -> "w" + i + j + ": speaker { ...A" + i + " }") + " }"
                                + " fragment A" + i + " on Actor { slug statements(first: 1) { nodes { ...F" + (i + 1)
                                + " } } }")
                + " fragment F" + n + " on Statement { slug }";
    }

    private static Hostile tooComplex(String name, String text) {
        return new Hostile(name, "QUERY_TOO_COMPLEX", text);
    }

    private static String times(int n, IntFunction<String> part) {
        return IntStream.range(0, n).mapToObj(part).collect(Collectors.joining(" "));
    }

    private record Hostile(String name, String code, String text) {

        /** As much of it as an address holds. */
        String shorter() {
            return name.contains("values") || text.length() < 3_000 ? "1".repeat(300) : text.substring(0, 1_200);
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
