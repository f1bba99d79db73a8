package org.readout.graphql.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.readout.graphql.Endpoint.RESPONSE;
import static org.readout.graphql.Endpoint.ask;
import static org.readout.graphql.Endpoint.get;
import static org.readout.graphql.Endpoint.json;
import static org.readout.graphql.Endpoint.parameters;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.readout.SocketClient;

/** What is refused of an input with {@code @oneOf}: of a literal by validation, of variables when they are read (GraphQL, September 2025, 3.10.1). */
@QuarkusTest
class OneOfTest {

    private static final String VARIABLE = "query ($by: ActorBy) { actor(by: $by) { slug } }";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ actor(by: {slug: \"vladimir-putin\"}) { slug } } | {}",
                "{ actor(by: {name: \"Pütin\"}) { slug } } | {}",
                "query ($s: String!) { actor(by: {slug: $s}) { slug } } | {\"s\": \"vladimir-putin\"}",
                "query ($s: String = \"vladimir-putin\") { actor(by: {slug: $s}) { slug } } | {}",
                "query ($by: ActorBy = {slug: \"vladimir-putin\"}) { actor(by: $by) { slug } } | {}",
                VARIABLE + "| {\"by\": {\"slug\": \"vladimir-putin\"}}",
                VARIABLE + "| {\"by\": {\"name\": \"Putin\"}}"
            })
    void one_field_with_a_value_is_taken(String query, String variables) throws Exception {
        for (JsonObject answer : everyWay(query, new JsonObject(variables).getMap())) {
            assertEquals("{\"data\":{\"actor\":{\"slug\":\"vladimir-putin\"}}}", answer.encode());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ actor(by: {}) { slug } } | 1:13 | `by` takes exactly one of `slug`, `name`.",
                "{ actor(by: {slug: null}) { slug } } | 1:13 | `by` takes exactly one of `slug`, `name`.",
                "{ actor(by: {slug: \"rt\", name: \"RT\"}) { slug } } | 1:13 | `by` takes exactly one of `slug`, `name`.",
                "{ actor(by: {slug: \"rt\", name: null}) { slug } } | 1:13 | `by` takes exactly one of `slug`, `name`.",
                "query ($s: String) { actor(by: {slug: $s, name: \"RT\"}) { slug } }"
                        + "| 1:32 | `by` takes exactly one of `slug`, `name`.",
                "query ($s: String, $n: String) { actor(by: {slug: $s, name: $n}) { slug } }"
                        + "| 1:44 | `by` takes exactly one of `slug`, `name`.",
                "query ($s: String) { actor(by: {slug: $s}) { slug } countries { code } }"
                        + "| 1:39 | `$s` is of the type String, and stands where String! is taken.",
                "query ($by: ActorBy = {}) { actor(by: $by) { slug } } | 1:23 | `$by` takes exactly one of `slug`, `name`."
            })
    void a_literal_is_refused_by_validation_whatever_the_variables(String query, String place, String message)
            throws Exception {
        for (Map<String, Object> variables : List.<Map<String, Object>>of(Map.of(), Map.of("s", "rt"))) {
            for (JsonObject answer : everyWay(query, variables)) {
                JsonObject error = only(answer);
                assertEquals(message, error.getString("message"));
                assertEquals("GRAPHQL_VALIDATION_FAILED", code(error));
                JsonObject location = error.getJsonArray("locations").getJsonObject(0);
                assertEquals(place, location.getInteger("line") + ":" + location.getInteger("column"));
                assertFalse(answer.containsKey("data"), answer::encode);
            }
        }
        assertEquals(400, ask(query, Map.of(), "Accept", RESPONSE).statusCode());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"by\": {}}",
                "{\"by\": {\"slug\": null}}",
                "{\"by\": {\"slug\": \"rt\", \"name\": \"RT\"}}",
                "{\"by\": {\"slug\": \"rt\", \"name\": null}}"
            })
    void a_variable_is_refused_with_its_place(String variables) throws Exception {
        for (JsonObject answer : everyWay(VARIABLE, new JsonObject(variables).getMap())) {
            JsonObject error = only(answer);
            assertEquals("`$by` takes exactly one of `slug`, `name`.", error.getString("message"));
            assertEquals("BAD_USER_INPUT", code(error));
            assertEquals("by", error.getJsonObject("extensions").getString("inputPath"));
        }
    }

    @Test
    void null_for_a_variable_with_a_default_is_told_at_the_field() throws Exception {
        String query = "query ($s: String = \"rt\") { actor(by: {slug: $s}) { slug } }";
        for (JsonObject answer : everyWay(query, new JsonObject("{\"s\": null}").getMap())) {
            JsonObject error = only(answer);
            assertEquals("BAD_USER_INPUT", code(error));
            assertEquals("[\"actor\"]", error.getJsonArray("path").encode());
        }
    }

    /** By POST, first and when its plan is known, by GET and by WebSocket. */
    private static List<JsonObject> everyWay(String query, Map<String, ?> variables) throws Exception {
        List<JsonObject> answers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            answers.add(json(ask(query, variables)));
        }
        answers.add(json(get(parameters(
                "query", query, "variables", JsonObject.mapFrom(variables).encode()))));
        try (SocketClient client = SocketClient.begun()) {
            answers.add(client.ask(query, variables));
        }
        return answers;
    }

    private static JsonObject only(JsonObject answer) {
        assertEquals(
                1, answer.containsKey("errors") ? answer.getJsonArray("errors").size() : 0, answer::encode);
        return answer.getJsonArray("errors").getJsonObject(0);
    }

    private static String code(JsonObject error) {
        return error.getJsonObject("extensions").getString("code");
    }
}
