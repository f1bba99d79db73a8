package org.readout.graphql.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
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
import static org.readout.graphql.Endpoint.raw;
import static org.readout.graphql.Endpoint.send;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnmodifiedType;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What graphql-cop tries, what OWASP's GraphQL cheat sheet warns of, and what else comes to mind. */
@QuarkusTest
class HostileTest {

    private static final Logger LOG = Logger.getLogger(HostileTest.class);

    private static final String QUERY = "{ countries { code } }";

    /** No text of Unicode, and none that PostgreSQL stores. */
    private static final List<String> NO_TEXTS =
            List.of("\0", "a\0b", "\ud800", "a\udc00", "\ude00\ud83d", "\ud83d\ud83d\ude00");

    private static final List<String> HOSTILE = List.of(
            "' or 1=1 --",
            "'; drop table statement; --",
            "\" or \"\"=\"",
            "1); select pg_sleep(10); --",
            "%",
            "_",
            "\\",
            "?",
            "$1",
            "${jndi:ldap://localhost/x}",
            "{{7*7}}",
            "<script>alert(1)</script>",
            "../../../../etc/passwd",
            "\r\nX-Injected: 1",
            "\u202e\u0301\uffff\ufeff",
            "9".repeat(400),
            "a".repeat(20_000),
            cursor("[\"SAID_ON\",\"' or 1=1 --\"]"),
            cursor("[[[[]]]]"),
            cursor("[null,null]"));

    @Inject
    GraphQLSchema schema;

    @Test
    void a_hundred_and_one_aliases_are_refused() {
        assertEquals("QUERY_TOO_COMPLEX", refused("{ " + times(101, i -> "a" + i + ": __typename") + " }"));
    }

    @Test
    void one_field_five_hundred_times_is_answered_once() {
        HttpResponse<String> answer = ask("{ countries { " + times(500, i -> "code") + " } }");

        assertEquals(ask(QUERY).body(), answer.body());
        assertEquals("QUERY_TOO_COMPLEX", refused("{ " + times(500, i -> "__typename") + " }"));
    }

    @Test
    void two_thousand_directives_are_refused() {
        assertEquals(
                "QUERY_TOO_COMPLEX", refused("{ countries { " + times(2000, i -> "code @skip(if: false)") + " } }"));
        assertEquals("QUERY_TOO_COMPLEX", refused("{ __typename " + "@aa".repeat(2000) + " }"));
    }

    @Test
    void requests_in_an_array_are_refused() {
        String request = body(QUERY, Map.of());
        HttpResponse<String> answer = post("[" + String.join(",", List.of(request, request, request)) + "]");

        assertEquals(400, answer.statusCode());
        Leaks.assertNone(answer);
    }

    @Test
    void introspection_in_circles_is_refused() {
        assertEquals(
                "GRAPHQL_VALIDATION_FAILED",
                refused("{ __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }"));
        assertEquals(
                "GRAPHQL_VALIDATION_FAILED",
                refused("{ ...A } fragment A on Query { a: __type(name: \"Meeting\") { ...B interfaces { ...C } } }"
                        + " fragment B on __Type { fields { type { ofType { ...C } } } }"
                        + " fragment C on __Type { name ... { fields { name } } }"));
        assertEquals(
                "GRAPHQL_VALIDATION_FAILED",
                refused("{ __schema { types { possibleTypes { interfaces { possibleTypes { name } } } } } }"));
    }

    @Test
    void several_types_in_one_introspection_are_answered() {
        String type = "kind name fields { name args { name type { ...T } } type { ...T } } inputFields { name }"
                + " interfaces { name fields { name } } possibleTypes { name } enumValues { name }";
        HttpResponse<String> answer = ask("{ a: __type(name: \"Meeting\") { name fields { name } }"
                + " b: __type(name: \"Event\") { ...All } c: __type(name: \"Actor\") { ...All }"
                + " __schema { queryType { name } } again: __schema { types { name } } }"
                + " fragment All on __Type { "
                + type.replace("interfaces { name fields { name } }", "interfaces { name }")
                + " } fragment T on __Type { name ofType { name ofType { name ofType { name } } } }");

        assertEquals(200, answer.statusCode(), answer::body);
        assertFalse(json(answer).containsKey("errors"), answer::body);
        assertEquals(
                "Event", json(answer).getJsonObject("data").getJsonObject("b").getString("name"));
    }

    @Test
    void fragments_in_circles_are_refused() {
        assertEquals("GRAPHQL_VALIDATION_FAILED", refused("{ ...A } fragment A on Query { ...A }"));
        assertEquals(
                "GRAPHQL_VALIDATION_FAILED",
                refused("{ ...A } fragment A on Query { ...B } fragment B on Query { ...C __typename }"
                        + " fragment C on Query { ...A }"));
    }

    /** Each spreads the next twice: 2^60 fields, were they looked at one by one. */
    @Test
    void fragments_that_double_each_other_are_refused_or_answered_at_once() {
        String doubling = times(60, i -> "fragment F" + i + " on Query { ...F" + (i + 1) + " ...F" + (i + 1) + " }");
        HttpResponse<String> answer =
                ask("{ ...F0 } " + doubling + " fragment F60 on Query { countries { code } }", "Accept", RESPONSE);

        Leaks.assertNone(answer);
        assertEquals("QUERY_TOO_COMPLEX", code(answer));
    }

    @Test
    void fields_that_conflict_a_thousand_times_are_refused() {
        Leaks.assertNone(ask("{ " + times(1000, i -> "topics(first: " + i + ") { totalCount }") + " }"));
        Leaks.assertNone(ask("{ " + times(3000, i -> "topics { ...F }") + " } fragment F on TopicConnection { "
                + times(1000, i -> "nodes { slug }") + " }"));
    }

    /** The parser reads 4,096 characters at a time. */
    @ParameterizedTest
    @ValueSource(ints = {100, 4095, 4096, 8191})
    void half_of_a_surrogate_pair_is_no_text_wherever_it_stands(int place) {
        String opening = "{ meeting(slug: \"";
        String before = opening + "x".repeat(place - opening.length());
        String after = "x".repeat(12_000) + "\") { slug } }";

        assertEquals("GRAPHQL_PARSE_FAILED", refused(before + "\ud83d" + after));
        assertEquals("GRAPHQL_PARSE_FAILED", refused(before + "\ude00" + after));
        // read, and too long
        assertEquals("BAD_USER_INPUT", refused(before + "\ud83d\ude00" + after));
    }

    @Test
    void pairs_wherever_the_parser_ends_a_piece_are_refused() {
        String pairs = "\ud83d\ude00".repeat(2048);

        assertEquals("GRAPHQL_PARSE_FAILED", refused("#" + pairs + "#" + pairs + pairs + "\n{ countries { code } }"));
        assertEquals(200, ask("#" + pairs + pairs + "\n{ countries { code } }").statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{ a", "[", "{ countries(a: [[", "{ a(b: {c: {c: ", "query ($a: [[[["})
    void depths_that_would_fill_the_stack_are_refused(String opening) {
        String deep = opening.repeat(4000);

        assertEquals("GRAPHQL_PARSE_FAILED", parsed(refused(deep)));
        assertEquals(400, post("{\"query\": " + deep).statusCode());
        assertEquals(
                400,
                post("{\"query\": \"{ countries { code } }\", \"variables\": {\"a\": " + "[".repeat(100_000)
                                + "]".repeat(100_000) + "}}")
                        .statusCode());
    }

    @Test
    void values_of_great_depth_are_refused() {
        HttpResponse<String> literal =
                ask("{ nodes(ids: " + "[".repeat(3000) + "]".repeat(3000) + ") { id } }", "Accept", RESPONSE);
        HttpResponse<String> variable =
                post("{\"query\": \"query ($a: [ID!]!) { nodes(ids: $a) { id } }\", \"variables\": {\"a\": "
                        + "[".repeat(900) + "]".repeat(900) + "}}");

        Leaks.assertNone(literal);
        Leaks.assertNone(variable);
        assertTrue(code(literal) != null && code(variable) != null);
    }

    @Test
    void a_mutation_by_get_is_not_run() {
        HttpResponse<String> answer = get(parameters("query", "mutation { __typename }"));

        assertFalse(json(answer).containsKey("data"));
        Leaks.assertNone(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-www-form-urlencoded", "text/plain", "multipart/form-data; boundary=x"})
    void what_a_form_of_another_site_can_post_is_refused(String type) {
        for (String body : List.of("query=%7Bcountries%7Bcode%7D%7D", body(QUERY, Map.of()), QUERY)) {
            HttpResponse<String> answer = post(body, "Content-Type", type);

            assertEquals(415, answer.statusCode());
            Leaks.assertNone(answer);
        }
    }

    @Test
    void nothing_of_how_an_answer_came_about_is_told() {
        for (String header : List.of("X-Apollo-Tracing", "Apollo-Tracing", "X-Trace", "X-Debug")) {
            HttpResponse<String> answer = ask(QUERY, header, "1");

            assertEquals(Set.of("data"), json(answer).fieldNames());
        }
        assertEquals(405, send("TRACE", "/graphql", null).statusCode());
        assertNull(ask(QUERY).headers().firstValue("Server").orElse(null));
    }

    /** SmallRye's own route stands behind ours, and takes what ours refuses. */
    @ParameterizedTest
    @ValueSource(strings = {"Upgrade: websocket", "Upgrade: h2c", "Upgrade: x", "Upgrade: websocket, x"})
    void nothing_is_run_past_this_route_by_asking_for_another_protocol(String header) throws IOException {
        String text = "{ countries { code } }";
        String post = answer("POST /graphql HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade, close\r\n" + header
                + "\r\nContent-Type: text/plain\r\nContent-Length: " + text.length() + "\r\n\r\n" + text);
        String get = answer("GET /graphql?query=%7Bcountries%7Bcode%7D%7D HTTP/1.1\r\nHost: localhost\r\n"
                + "Connection: Upgrade, close\r\nAccept: text/html\r\n" + header + "\r\n\r\n");

        assertTrue(post.startsWith("HTTP/1.1 4"), post);
        assertFalse(post.contains("\"data\""), post);
        assertTrue(get.startsWith("HTTP/1.1 4"), get);
        assertFalse(get.contains("\"data\""), get);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/graphql/",
                "//graphql",
                "/graphql/x",
                "/graphql;x",
                "/graphql/../graphql",
                "/%67raphql",
                "/graphql/schema.graphql"
            })
    void nothing_is_run_past_this_route_by_another_way_to_write_its_path(String path) throws IOException {
        String text = "{ countries { code } }";
        String answer = answer("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: text/plain\r\nContent-Length: " + text.length() + "\r\n\r\n" + text);

        assertFalse(answer.contains("\"data\""), answer);
        assertTrue(answer.startsWith("HTTP/1.1 4"), answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/graphql?query=%zz",
                "/graphql?query=%",
                "/graphql?query=%ff%fe",
                "/graphql?query=%00",
                "/graphql?query=%7B__typename%7D&variables=%ff",
                "/graphql?query=%7B__typename%7D&operationName=%00",
                "/graphql?%zz=%zz"
            })
    void addresses_that_are_badly_encoded_are_no_failure_of_the_server(String path) throws IOException {
        String answer = answer("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertTrue(answer.startsWith("HTTP/1.1 4") || answer.startsWith("HTTP/1.1 2"), answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Accept: ;;;",
                "Accept: application/json;q=abc",
                "Accept: /",
                "Accept: ,",
                "Accept: application/json;q=",
                "Content-Type: ;",
                "Content-Type: application/json;charset",
                "Content-Type: application/json;charset=\"",
                "Accept-Encoding: gzip;q=x",
                "Accept-Language: ;",
                "X-Request-Id: \0",
                "If-None-Match: \"",
                "Content-Encoding: gzip"
            })
    void odd_headers_are_no_failure_of_the_server(String header) throws IOException {
        String body = body(QUERY, Map.of());
        String type = header.startsWith("Content-Type") ? "" : "Content-Type: application/json\r\n";
        String answer = answer("POST /graphql HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + type + header
                + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);

        assertTrue(answer.startsWith("HTTP/1.1 4") || answer.startsWith("HTTP/1.1 2"), answer);
        assertFalse(answer.contains("Exception"), answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"first", "last"})
    void absurd_sizes_are_refused(String size) {
        for (String number : List.of("101", "-1", "99999999", "2147483647", "-2147483648")) {
            assertTrue(
                    List.of("BAD_USER_INPUT", "QUERY_TOO_COMPLEX")
                            .contains(refused("{ statements(" + size + ": " + number + ") { nodes { slug } } }")),
                    number);
        }
        for (String number : List.of("2147483648", "1e400", "99999999999999999999999999", "0.5", "\"5\"", "true")) {
            HttpResponse<String> answer = post("{\"query\": \"query ($n: Int) { statements(" + size
                    + ": $n) { nodes { slug } } }\", \"variables\": {\"n\": " + number + "}}");

            assertEquals("BAD_USER_INPUT", code(answer), number);
            Leaks.assertNone(answer);
        }
    }

    @ParameterizedTest
    @MethodSource("noTexts")
    void what_is_no_text_is_refused_wherever_it_stands(String noText) {
        Leaks.assertNone(ask(noText));
        Leaks.assertNone(ask("{ countries { code } } #" + noText));
        Leaks.assertNone(ask("{ topic(slug: \"" + noText + "\") { slug } }"));
        Leaks.assertNone(post(new JsonObject()
                .put("query", QUERY)
                .put("operationName", noText)
                .encode()));
        Leaks.assertNone(post(new JsonObject()
                .put("query", QUERY)
                .put("variables", new JsonObject().put(noText, noText))
                .encode()));
        Leaks.assertNone(post(new JsonObject()
                .put("query", "query ($o: StatementOrder) { statements(orderBy: $o) { totalCount } }")
                .put("variables", new JsonObject().put("o", new JsonObject().put(noText, noText)))
                .encode()));
        Leaks.assertNone(post(new JsonObject()
                .put("query", "query ($o: StatementOrderField!) { statements(orderBy: {field: $o}) { totalCount } }")
                .put("variables", new JsonObject().put("o", noText))
                .encode()));
        Leaks.assertNone(post(new JsonObject()
                .put("extensions", new JsonObject().put("persistedQuery", new JsonObject().put("sha256Hash", noText)))
                .encode()));
    }

    static List<String> noTexts() {
        return NO_TEXTS;
    }

    @Test
    void what_is_no_text_is_refused_in_every_argument_of_every_field() {
        assertEquals(List.of(), everywhere(NO_TEXTS, "BAD_USER_INPUT"));
    }

    @Test
    void hostile_texts_are_texts_or_refused_in_every_argument_of_every_field() {
        String before = ask(QUERY).body();

        assertEquals(List.of(), everywhere(HOSTILE, null));
        assertEquals(before, ask(QUERY).body());
    }

    /** Gives each argument each of the texts; what is found amiss, in words. */
    private List<String> everywhere(List<String> texts, String expected) {
        List<String> amiss = new ArrayList<>();
        int asked = 0;
        for (Fields.Reached reached : new Fields(schema).withArguments()) {
            for (GraphQLArgument argument : reached.field().getArguments()) {
                Map<String, Place> places = new LinkedHashMap<>();
                places(argument.getType(), "", value -> value, places);
                for (Map.Entry<String, Place> place : places.entrySet()) {
                    HttpResponse<String> answer = give(reached, argument, place.getValue(), texts);
                    asked++;
                    String where = reached + "." + argument.getName() + place.getKey();
                    Leaks.of(answer).forEach(leak -> amiss.add(where + ": " + leak));
                    long refused = errors(answer).stream()
                            .map(error -> ((JsonObject) error)
                                    .getJsonObject("extensions")
                                    .getString("code"))
                            .filter(code -> code.equals(expected))
                            .count();
                    boolean none = json(answer).getJsonObject("data") != null && refused == 0;
                    if (expected != null && none && reached.levels() == 1) {
                        amiss.add(where + ": not refused: " + answer.body());
                    }
                }
            }
        }
        LOG.infof("hostile texts: %d in each of %d places", texts.size(), asked);
        return amiss;
    }

    private interface Place {

        Object with(Object value);
    }

    /** Where in a value of the type a text can stand. */
    private static void places(GraphQLInputType type, String path, Place outer, Map<String, Place> places) {
        GraphQLInputType nullable = (GraphQLInputType) GraphQLTypeUtil.unwrapNonNull(type);
        if (GraphQLTypeUtil.isList(nullable)) {
            places(
                    (GraphQLInputType) GraphQLTypeUtil.unwrapOne(nullable),
                    path + "[0]",
                    value -> outer.with(new JsonArray().add(value)),
                    places);
        } else if (nullable instanceof GraphQLInputObjectType object) {
            for (GraphQLInputObjectField field : object.getFieldDefinitions()) {
                places(
                        field.getType(),
                        path + "." + field.getName(),
                        value -> outer.with(new JsonObject().put(field.getName(), value)),
                        places);
            }
        } else {
            places.put(path, outer);
        }
    }

    /** One document with an alias for each of the texts. */
    private static HttpResponse<String> give(
            Fields.Reached reached, GraphQLArgument argument, Place place, List<String> texts) {
        StringBuilder declarations = new StringBuilder("(");
        StringBuilder selections = new StringBuilder();
        JsonObject variables = new JsonObject();
        for (int i = 0; i < Math.min(texts.size(), 20); i++) {
            declarations
                    .append("$v")
                    .append(i)
                    .append(": ")
                    .append(type(argument))
                    .append(' ');
            variables.put("v" + i, place.with(texts.get(i)));
            selections
                    .append(" a")
                    .append(i)
                    .append(": ")
                    .append(reached.field().getName())
                    .append('(')
                    .append(argument.getName())
                    .append(": $v")
                    .append(i)
                    .append(others(reached, argument))
                    .append(')')
                    .append(Fields.selection(reached.field()));
        }
        return ask(reached.document(declarations.append(") ").toString(), selections.toString()), variables.getMap());
    }

    private static String type(GraphQLArgument argument) {
        return GraphQLTypeUtil.simplePrint(argument.getType());
    }

    /** Whatever else the field must be given; all such are texts. */
    private static String others(Fields.Reached reached, GraphQLArgument argument) {
        return reached.field().getArguments().stream()
                .filter(other -> other != argument && Fields.isRequired(other))
                .map(other -> ", " + other.getName() + ": " + text(GraphQLTypeUtil.unwrapAll(other.getType())))
                .collect(Collectors.joining());
    }

    private static String text(GraphQLUnmodifiedType type) {
        return type.getName().equals("Int") ? "1" : "\"x\"";
    }

    private static String refused(String query) {
        HttpResponse<String> answer = ask(query, "Accept", RESPONSE);
        Leaks.assertNone(answer);
        assertTrue(answer.statusCode() == 400 || !errors(answer).isEmpty(), () -> answer.statusCode() + answer.body());
        return code(answer);
    }

    /** Too deep is as good as not parsed. */
    private static String parsed(String code) {
        return code.equals("QUERY_TOO_COMPLEX") ? "GRAPHQL_PARSE_FAILED" : code;
    }

    /** The first part of what the server has to say, which ends where it closes or says so. */
    private static String answer(String request) throws IOException {
        StringBuilder answer = new StringBuilder();
        try (Socket socket = raw(request);
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            int length = 0;
            for (String line = reader.readLine(); line != null && !line.isEmpty(); line = reader.readLine()) {
                answer.append(line).append('\n');
                if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                    length = Integer.parseInt(
                            line.substring(line.indexOf(':') + 1).trim());
                }
            }
            char[] body = new char[length];
            answer.append(body, 0, Math.max(0, reader.read(body)));
        }
        return answer.toString();
    }

    private static String cursor(String content) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(content.getBytes(StandardCharsets.UTF_8));
    }

    private static String times(int n, IntFunction<String> part) {
        return IntStream.range(0, n).mapToObj(part).collect(Collectors.joining(" "));
    }
}
