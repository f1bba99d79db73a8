package org.readout.graphql.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.readout.graphql.Endpoint.RESPONSE;
import static org.readout.graphql.Endpoint.ask;
import static org.readout.graphql.Endpoint.body;
import static org.readout.graphql.Endpoint.code;
import static org.readout.graphql.Endpoint.errors;
import static org.readout.graphql.Endpoint.get;
import static org.readout.graphql.Endpoint.json;
import static org.readout.graphql.Endpoint.parameters;
import static org.readout.graphql.Endpoint.post;
import static org.readout.graphql.Endpoint.request;
import static org.readout.graphql.Endpoint.send;

import graphql.schema.GraphQLSchema;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.readout.graphql.cache.PersistedDocuments;

/** GraphQL over HTTP, the draft of 2025. */
@QuarkusTest
class ProtocolTest {

    private static final String QUERY = "{ countries { code } }";
    private static final String UNKNOWN_FIELD = "{ nothingOfThisName }";
    private static final String JSON = "application/json";

    @Inject
    GraphQLSchema schema;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "application/json | application/json",
                "application/graphql-response+json | application/graphql-response+json",
                "application/graphql-response+json, application/json;q=0.9 | application/graphql-response+json",
                "application/graphql-response+json;q=0.4, application/json;q=0.5 | application/json",
                "application/graphql-response+json;q=0, application/json | application/json",
                "text/html, application/json;q=0.1 | application/json",
                "text/html, */*;q=0.1 | application/json",
                "application/* | application/json",
                "*/* | application/json",
                "application/json;charset=utf-8 | application/json",
                "none | application/json"
            })
    void an_answer_is_of_the_media_type_that_the_client_prefers(String accept, String type) {
        HttpResponse<String> answer = accept == null ? ask(QUERY) : ask(QUERY, "Accept", accept);

        assertEquals(200, answer.statusCode());
        assertEquals(type + "; charset=utf-8", header(answer, "Content-Type"));
        assertFalse(json(answer).getJsonObject("data").getJsonArray("countries").isEmpty());
    }

    @Test
    void descriptions_of_operations_variables_and_fragments_change_nothing_by_any_way() {
        String described =
                "\"\"\"\nWho is \"whom\"?\n\"\"\"\nquery Who(\"By name.\" $slug: String!) { actor(slug: $slug) { ...Name } }\n"
                        + "\"What it is called.\" fragment Name on Actor { name }";
        Map<String, String> variables = Map.of("slug", "vladimir-putin");
        JsonObject putin = new JsonObject("{\"data\":{\"actor\":{\"name\":\"Vladimir Putin\"}}}");
        JsonObject heard = OneMessageSocket.ask(new JsonObject()
                .put("type", "subscribe")
                .put("id", "1")
                .put("payload", new JsonObject(body(described, variables)))
                .encode());

        assertEquals(putin, json(ask(described, variables)));
        assertEquals(
                putin,
                json(get(parameters(
                        "query",
                        described,
                        "variables",
                        new JsonObject().put("slug", "vladimir-putin").encode()))));
        assertEquals(putin, heard.getJsonObject("payload"));
    }

    @Test
    void an_error_after_a_description_is_placed_as_it_was_sent() {
        JsonObject error = errors(ask("\"\"\"\nWho.\n\"\"\" query { actor(slug: \"x\") {\n  nome } }"))
                .getJsonObject(0);

        assertEquals(
                "[{\"line\":4,\"column\":3}]", error.getJsonArray("locations").encode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/xml", "application/json;q=0", "image/*", "application/graphql"})
    void a_client_that_takes_neither_media_type_is_refused(String accept) {
        HttpResponse<String> answer = ask(QUERY, "Accept", accept);

        assertEquals(406, answer.statusCode());
        assertEquals("BAD_USER_INPUT", code(answer));
    }

    @Test
    void what_a_client_accepts_may_stand_in_several_lines() {
        HttpResponse<String> answer = ask(QUERY, "Accept", "text/html", "Accept", "Application/GraphQL-Response+JSON");

        assertEquals(RESPONSE + "; charset=utf-8", header(answer, "Content-Type"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/graphql",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/json; charset=iso-8859-1",
                "application/jsonp",
                "json",
                ";"
            })
    void a_body_that_does_not_say_that_it_is_json_is_refused(String type) {
        HttpResponse<String> answer = post(body(QUERY, Map.of()), "Content-Type", type);

        assertEquals(415, answer.statusCode());
        assertEquals("BAD_USER_INPUT", code(answer));
    }

    @Test
    void a_body_that_does_not_say_what_it_is_is_refused() {
        assertEquals(415, send("POST", "/graphql", body(QUERY, Map.of())).statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json;charset=UTF-8", "application/json; charset=\"utf-8\"", "Application/JSON"})
    void json_in_utf_8_is_taken_however_it_is_spelt(String type) {
        assertEquals(200, post(body(QUERY, Map.of()), "Content-Type", type).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS", "FOO"})
    void a_method_that_asks_nothing_is_told_those_that_do(String method) {
        HttpResponse<String> answer = send(method, parameters("query", QUERY), null);

        assertEquals(405, answer.statusCode());
        assertEquals("GET, HEAD, POST", header(answer, "Allow"));
    }

    @ParameterizedTest
    @ValueSource(strings = {JSON, RESPONSE})
    void a_mutation_is_not_run_by_get(String accept) {
        assumeTrue(schema.getMutationType() != null, "the schema has no mutation");
        HttpResponse<String> answer = get(parameters("query", "mutation { __typename }"), "Accept", accept);

        assertEquals(405, answer.statusCode());
        assertEquals("POST", header(answer, "Allow"));
        assertEquals("BAD_USER_INPUT", code(answer));
        assertFalse(json(answer).containsKey("data"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "nothing",
                "null",
                "1",
                "\"{ countries { code } }\"",
                "[]",
                "[{\"query\": \"{ countries { code } }\"}]",
                "{\"query\": \"{ countries { code } }\"} and more",
                "{}",
                "{\"query\": null}",
                "{\"query\": \"\"}",
                "{\"query\": 7}",
                "{\"query\": [\"{ countries { code } }\"]}",
                "{\"query\": {}}",
                "{\"query\": \"{ countries { code } }\", \"variables\": []}",
                "{\"query\": \"{ countries { code } }\", \"variables\": \"{}\"}",
                "{\"query\": \"{ countries { code } }\", \"operationName\": {}}",
                "{\"query\": \"{ countries { code } }\", \"operationName\": 1}",
                "{\"query\": \"{ countries { code } }\", \"extensions\": 1}",
                "{\"query\": \"{ countries { code } }\", \"extensions\": {\"persistedQuery\": 1}}",
                "{\"extensions\": {\"persistedQuery\": {\"version\": 2, \"sha256Hash\": \"x\"}}}",
                "{\"extensions\": {\"persistedQuery\": {\"version\": 1, \"sha256Hash\": \"x\"}}}"
            })
    void a_body_that_is_no_request_is_refused_in_either_media_type(String body) {
        for (String accept : new String[] {JSON, RESPONSE}) {
            HttpResponse<String> answer = post(body, "Accept", accept);

            assertEquals(400, answer.statusCode(), answer.body());
            assertEquals("BAD_USER_INPUT", code(answer));
            assertEquals(accept + "; charset=utf-8", header(answer, "Content-Type"));
        }
    }

    @Test
    void parts_that_are_null_are_taken_as_missing() {
        HttpResponse<String> answer = post(new JsonObject()
                .put("query", QUERY)
                .putNull("variables")
                .putNull("operationName")
                .putNull("extensions")
                .put("another", 1)
                .encode());

        assertEquals(200, answer.statusCode());
        assertEquals(null, code(answer));
    }

    @Test
    void a_body_of_the_largest_size_is_read_and_one_byte_more_is_refused() {
        int most = 1_048_576;
        String body = body(QUERY, Map.of());

        assertEquals(200, post(body + " ".repeat(most - body.length())).statusCode());
        HttpResponse<String> tooLarge = post(body + " ".repeat(most - body.length() + 1));
        assertEquals(413, tooLarge.statusCode());
        assertEquals("BAD_USER_INPUT", code(tooLarge));
    }

    @Test
    void a_query_is_asked_by_get_with_variables_and_the_name_of_its_operation() {
        HttpResponse<String> answer = get(parameters(
                "query",
                "query Other { countries { code } } query One($slug: String!) { topic(slug: $slug) { slug } }",
                "variables",
                "{\"slug\": \"no-such-topic\"}",
                "operationName",
                "One",
                "extensions",
                "{}"));

        assertEquals(200, answer.statusCode());
        assertEquals(new JsonObject().putNull("topic"), json(answer).getJsonObject("data"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"variables=[]", "variables=x", "variables=%7B", "extensions=1", "extensions=[]"})
    void parameters_that_are_no_objects_are_refused(String parameter) {
        HttpResponse<String> answer = get(parameters("query", QUERY) + "&" + parameter);

        assertEquals(400, answer.statusCode());
        assertEquals("BAD_USER_INPUT", code(answer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/graphql", "/graphql?query=", "/graphql?variables={}", "/graphql?operationName=One"})
    void a_get_without_a_query_is_refused(String path) {
        assertEquals(400, get(path.replace("{", "%7B").replace("}", "%7D")).statusCode());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ countries { code } | GRAPHQL_PARSE_FAILED",
                "{ nothingOfThisName } | GRAPHQL_VALIDATION_FAILED",
                "query A { countries { code } } query B { countries { code } } | BAD_USER_INPUT",
                "query ($slug: String!) { topic(slug: $slug) { slug } } | BAD_USER_INPUT",
                "fragment A on Country { code } | GRAPHQL_VALIDATION_FAILED"
            })
    void what_cannot_be_run_is_400_in_the_media_type_of_graphql_and_200_in_plain_json(String query, String code) {
        HttpResponse<String> response = ask(query, "Accept", RESPONSE);
        HttpResponse<String> json = ask(query, "Accept", JSON);

        assertEquals(400, response.statusCode());
        assertEquals(200, json.statusCode());
        assertEquals(code, code(response));
        assertEquals(code, code(json));
        assertFalse(json(response).containsKey("data"));
    }

    @ParameterizedTest
    @ValueSource(strings = {JSON, RESPONSE})
    void an_error_stands_beside_the_rest_of_the_data_with_its_path(String accept) {
        HttpResponse<String> partial =
                ask("{ article(slug: \"\\u0000\") { id } countries { code } }", "Accept", accept);

        assertEquals(200, partial.statusCode());
        assertFalse(
                json(partial).getJsonObject("data").getJsonArray("countries").isEmpty());
        assertEquals("BAD_USER_INPUT", code(partial));
        assertEquals(
                "[\"article\"]",
                errors(partial).getJsonObject(0).getJsonArray("path").encode());
    }

    @Test
    void what_is_not_there_is_null_and_no_error() {
        HttpResponse<String> answer = ask("{ meeting(slug: \"no-such-meeting\") { slug } }");

        assertEquals("{\"data\":{\"meeting\":null}}", answer.body());
    }

    @Test
    void an_answer_is_compressed_for_who_takes_that() throws IOException {
        String query = "{ statements(first: 50) { nodes { slug summary } } }";
        HttpResponse<byte[]> packed = org.readout.graphql.Endpoint.answer(
                request(
                        "POST",
                        "/graphql",
                        body(query, Map.of()),
                        "Content-Type",
                        JSON,
                        "Accept",
                        RESPONSE,
                        "Accept-Encoding",
                        "gzip"),
                BodyHandlers.ofByteArray());

        assertEquals("gzip", packed.headers().firstValue("Content-Encoding").orElse("none"));
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
            assertEquals(ask(query).body(), new String(unpacked.readAllBytes(), StandardCharsets.UTF_8));
        }
        assertTrue(ask(query).headers().firstValue("Content-Encoding").isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip | gzip",
                "GZIP | gzip",
                "br, gzip;q=0.5 | gzip",
                "* | gzip",
                "identity;q=0, * | gzip",
                "gzip;q=0 | none",
                "br, gzip;q=0 | none",
                "gzip;q=0, * | none",
                "gzip;q=0.5, identity | none",
                "br | none",
                "identity | none"
            })
    void an_answer_is_coded_as_the_client_takes_it(String accept, String coding) throws IOException {
        HttpRequest request = request("GET", parameters("query", QUERY), null, "Accept-Encoding", accept);
        HttpResponse<byte[]> answer = org.readout.graphql.Endpoint.answer(request, BodyHandlers.ofByteArray());

        assertEquals(200, answer.statusCode());
        assertEquals(coding, header(answer, "Content-Encoding"));
        assertEquals(String.valueOf(answer.body().length), header(answer, "Content-Length"));
        byte[] body = coding.equals("gzip")
                ? new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes()
                : answer.body();
        assertEquals(ask(QUERY).body(), new String(body, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity;q=0", "*;q=0", "gzip;q=0, identity;q=0"})
    void a_client_that_takes_no_coding_is_refused(String accept) {
        HttpResponse<String> answer = ask(QUERY, "Accept-Encoding", accept);

        assertEquals(406, answer.statusCode());
        assertEquals("BAD_USER_INPUT", code(answer));
    }

    @Test
    void every_answer_says_what_it_was_chosen_by() {
        String chosenBy = "Accept, Accept-Encoding, GraphQL-Cost";

        for (HttpResponse<String> answer : List.of(
                ask(QUERY),
                ask(QUERY, "Accept", "text/html"),
                get(parameters("query", QUERY)),
                get("/graphql"),
                send("DELETE", "/graphql", null))) {
            assertEquals(chosenBy, header(answer, "Vary"));
        }
        assertEquals("Accept-Encoding", header(get("/q/metrics"), "Vary"));
    }

    @Test
    void a_request_keeps_the_id_that_it_came_with() {
        assertEquals("a-1.b_2", header(ask(QUERY, "X-Request-Id", "a-1.b_2"), "X-Request-Id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "a;b", "<x>"})
    void a_request_without_an_id_or_with_an_odd_one_gets_one(String odd) {
        HttpResponse<String> answer = odd.isEmpty() ? ask(QUERY) : ask(QUERY, "X-Request-Id", odd);

        assertEquals(
                header(answer, "X-Request-Id"),
                UUID.fromString(header(answer, "X-Request-Id")).toString());
    }

    @Test
    void a_request_that_is_refused_has_an_id_too() {
        assertEquals("x1", header(post("[]", "X-Request-Id", "x1"), "X-Request-Id"));
        assertEquals("x2", header(ask(UNKNOWN_FIELD, "X-Request-Id", "x2"), "X-Request-Id"));
    }

    @Test
    void a_document_of_another_hash_is_refused() {
        HttpResponse<String> answer = post(new JsonObject(persisted(PersistedDocuments.hash("{ a }")))
                .put("query", QUERY)
                .encode());

        assertEquals(400, answer.statusCode());
        assertEquals("BAD_USER_INPUT", code(answer));
        assertNotEquals(
                200,
                post(persisted(PersistedDocuments.hash("{ a }")), "Accept", RESPONSE)
                        .body()
                        .indexOf("data"));
    }

    @Test
    void a_document_is_asked_for_by_its_hash_once_it_was_sent() {
        String query = "query Once_" + UUID.randomUUID().toString().replace("-", "") + " { countries { code } }";
        String hash = PersistedDocuments.hash(query);

        HttpResponse<String> unknown = post(persisted(hash));
        assertEquals(200, unknown.statusCode());
        assertEquals("PERSISTED_QUERY_NOT_FOUND", code(unknown));
        assertEquals("PersistedQueryNotFound", errors(unknown).getJsonObject(0).getString("message"));
        assertEquals("no-store", header(unknown, "Cache-Control"));

        HttpResponse<String> sent =
                post(new JsonObject(persisted(hash)).put("query", query).encode());
        assertEquals(null, code(sent));

        assertEquals(sent.body(), post(persisted(hash)).body());
        assertEquals(sent.body(), get(byHash(hash)).body());
    }

    @Test
    void an_answer_is_kept_by_caches_which_ask_whether_it_still_holds() {
        for (String asked : List.of(parameters("query", QUERY), sentBefore(QUERY))) {
            HttpResponse<String> first = get(asked);
            String tag = header(first, "ETag");
            assertEquals("public, no-cache", header(first, "Cache-Control"));

            for (String held : List.of(tag, "*", "W/" + tag, "\"other\", W/" + tag + ", \"third\"")) {
                HttpResponse<String> unchanged = get(asked, "If-None-Match", held);
                assertEquals(304, unchanged.statusCode(), held);
                assertEquals("", unchanged.body());
                assertEquals(tag, header(unchanged, "ETag"));
                assertEquals("public, no-cache", header(unchanged, "Cache-Control"));
                assertEquals(header(first, "Vary"), header(unchanged, "Vary"));
                assertEquals("none", header(unchanged, "Content-Encoding"));
            }
            for (String held : List.of("\"other\"", tag.replace("\"", ""), tag.substring(0, 9) + "\"")) {
                assertEquals(200, get(asked, "If-None-Match", held).statusCode(), held);
            }
            assertEquals(
                    304,
                    get(asked, "If-None-Match", "\"other\"", "If-None-Match", tag)
                            .statusCode());
        }
    }

    @Test
    void each_representation_of_an_answer_has_a_tag_of_its_own() {
        Set<String> tags = new HashSet<>();
        for (String type : List.of(JSON, RESPONSE)) {
            for (String coding : List.of("gzip", "identity")) {
                for (String cost : List.of("report", "none")) {
                    String[] headers = {"Accept", type, "Accept-Encoding", coding, "GraphQL-Cost", cost};
                    String tag = header(get(parameters("query", QUERY), headers), "ETag");
                    tags.add(tag);
                    List<String> again = new ArrayList<>(List.of(headers));
                    again.addAll(List.of("If-None-Match", tag));
                    assertEquals(
                            304,
                            get(parameters("query", QUERY), again.toArray(String[]::new))
                                    .statusCode());
                }
            }
        }
        assertEquals(8, tags.size());
    }

    @Test
    void the_answer_to_a_post_has_no_tag() {
        assertEquals("none", header(ask(QUERY), "ETag"));
    }

    @ParameterizedTest
    @ValueSource(strings = {JSON, RESPONSE})
    void what_is_refused_is_kept_by_no_cache(String accept) {
        for (HttpResponse<String> refused : List.of(
                get("/graphql", "Accept", accept),
                get(parameters("query", UNKNOWN_FIELD), "Accept", accept, "If-None-Match", "*"),
                get(parameters("query", "mutation { __typename }"), "Accept", accept))) {
            assertEquals("no-store", header(refused, "Cache-Control"));
            assertEquals("none", header(refused, "ETag"));
        }
    }

    @Test
    void an_error_by_hash_is_not_kept() {
        String query = "query ($slug: String!) { topic(slug: $slug) { slug } }";
        String hash = PersistedDocuments.hash(query);
        post(new JsonObject(persisted(hash)).put("query", query).encode());

        assertEquals("no-store", header(get(byHash(hash)), "Cache-Control"));
        assertTrue(get(byHash(hash)).headers().firstValue("ETag").isEmpty());
    }

    /** The parameters that ask for a document by its hash. */
    private static String sentBefore(String query) {
        String hash = PersistedDocuments.hash(query);
        post(new JsonObject(persisted(hash)).put("query", query).encode());
        return byHash(hash);
    }

    private static String persisted(String hash) {
        return extensions(hash).encode();
    }

    private static JsonObject extensions(String hash) {
        return new JsonObject()
                .put(
                        "extensions",
                        new JsonObject()
                                .put(
                                        "persistedQuery",
                                        new JsonObject().put("version", 1).put("sha256Hash", hash)));
    }

    private static String byHash(String hash) {
        return parameters(
                "extensions", extensions(hash).getJsonObject("extensions").encode());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("none");
    }
}
