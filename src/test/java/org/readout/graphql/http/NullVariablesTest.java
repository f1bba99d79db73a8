package org.readout.graphql.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.readout.graphql.Endpoint.RESPONSE;
import static org.readout.graphql.Endpoint.ask;
import static org.readout.graphql.Endpoint.errors;
import static org.readout.graphql.Endpoint.get;
import static org.readout.graphql.Endpoint.json;
import static org.readout.graphql.Endpoint.parameters;
import static org.readout.graphql.Endpoint.post;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.readout.SocketClient;

/** Null for a variable with a default, where null is no value; the default makes its use valid and is not for those who give null. */
@QuarkusTest
class NullVariablesTest {

    private static final Map<String, ?> NULL = Collections.singletonMap("v", null);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "query ($v: String = \"paris-2018\") { meeting(slug: $v) { slug } }"
                        + "| slug | `slug` of `meeting` is never null, and the variable `$v` is.",
                "query ($v: String = \"x\") { meeting: statements(filter: {meetings: [\"a\", $v]}) { totalCount } }"
                        + "| filter.meetings[1] | `filter.meetings[1]` of `statements` is never null, and the variable `$v` is.",
                "query ($v: StatementOrderField = SAID_ON) { meeting: statements(orderBy: {field: $v}) { totalCount } }"
                        + "| orderBy.field | `orderBy.field` of `statements` is never null, and the variable `$v` is.",
                "query ($v: [ID!] = []) { meeting: nodes(ids: $v) { id } }"
                        + "| ids | `ids` of `nodes` is never null, and the variable `$v` is."
            })
    void in_an_argument_it_is_the_clients_fault_at_its_field(String query, String inputPath, String message)
            throws Exception {
        for (JsonObject answer : everyWay(query)) {
            JsonObject error = only(answer);
            assertEquals(message, error.getString("message"));
            assertEquals(new JsonArray().add("meeting"), error.getJsonArray("path"), answer::encode);
            assertEquals(inputPath, error.getJsonObject("extensions").getString("inputPath"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "query ($v: Boolean = true) { countries @include(if: $v) { code } }",
                "query ($v: Boolean = true) { topics(first: 1) { nodes { slug name @include(if: $v) } } }",
                "query ($v: Boolean = true) { topics(first: 1) { nodes { ... @include(if: $v) { slug } } } }",
                "query ($v: Boolean = true) { ...F } fragment F on Query { topics { ...G @include(if: $v) } }"
                        + " fragment G on TopicConnection { totalCount }",
                "query ($v: Boolean = true) { __schema @include(if: $v) { queryType { name } } }"
            })
    void in_a_condition_it_is_refused_before_anything_runs(String query) throws Exception {
        for (String asked : List.of(query, query.replace("@include", "@skip"))) {
            for (JsonObject answer : everyWay(asked)) {
                String directive = asked.contains("@skip") ? "skip" : "include";
                assertEquals(
                        "`@" + directive + "(if:)` takes true or false, and the variable `$v` is null.",
                        only(answer).getString("message"));
                assertNull(answer.getValue("data"));
                assertNull(only(answer).getValue("path"));
            }
        }
        assertEquals(400, ask(query, NULL, "Accept", RESPONSE).statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "subscription ($v: String = \"x\") { changes(filter: {actors: [$v]}) { cursor } }",
                "subscription ($v: Boolean = true) { changes { cursor at @include(if: $v) } }"
            })
    void a_subscription_does_not_begin_with_it(String query) throws Exception {
        try (SocketClient client = SocketClient.begun()) {
            JsonObject error = only(client.ask(query, NULL));
            assertTrue(error.getString("message").contains("`$v` is"), error::encode);
        }
    }

    @Test
    void beside_it_the_rest_is_answered() {
        HttpResponse<String> answer = ask(
                "query ($v: String = \"x\") { meeting(slug: $v) { slug } countries { code } }",
                NULL,
                "Accept",
                RESPONSE);

        assertEquals(200, answer.statusCode());
        assertTrue(json(answer).getJsonObject("data").getJsonArray("countries").size() > 100);
    }

    @Test
    void in_an_argument_of_the_schemas_own_fields_it_is_the_clients_fault_too() throws Exception {
        for (JsonObject answer : everyWay("query ($v: String = \"Topic\") { __type(name: $v) { name } }")) {
            JsonObject error = only(answer);
            assertEquals(
                    "An argument of a field of the schema is null where null is no value.", error.getString("message"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "query ($v: StatementOrderField = SAID_ON) { statements(orderBy: {field: $v}) { totalCount }"
                        + " __schema { types { name } } }",
                "query ($v: String = \"a\") { statements(filter: {speakers: [$v]}) { totalCount }"
                        + " __type(name: \"Topic\") { name fields { name } } }",
                "query ($v: String = \"a\") { meeting(slug: $v) { slug } __schema { types { name } } }"
            })
    void beside_fields_of_the_schema_it_is_the_clients_fault_too(String query) throws Exception {
        for (JsonObject answer : everyWay(query)) {
            assertTrue(only(answer).getString("message").matches(".* is null where .*|.*`\\$v` is\\."), answer::encode);
        }
    }

    @Test
    void where_null_is_a_value_it_is_one() {
        String query = "query ($v: Int = 5) { statements(first: $v) { nodes { slug } } }";

        assertEquals(20, statements(ask(query, NULL)));
        assertEquals(5, statements(ask(query)));
    }

    @Test
    void a_condition_of_another_operation_of_the_document_is_not_looked_at() {
        HttpResponse<String> answer = post("{\"operationName\": \"A\", \"variables\": {\"v\": null}, \"query\": "
                + "\"query A($v: Int = 5) { topics(first: $v) { totalCount } }"
                + " query B($v: Boolean = true) { countries @include(if: $v) { code } }\"}");

        assertTrue(errors(answer).isEmpty(), answer::body);
    }

    /** By POST, first and when its plan is known, by GET and by WebSocket. */
    private static List<JsonObject> everyWay(String query) throws Exception {
        List<JsonObject> answers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            answers.add(json(ask(query, NULL)));
        }
        answers.add(json(get(parameters("query", query, "variables", "{\"v\": null}"))));
        try (SocketClient client = SocketClient.begun()) {
            answers.add(client.ask(query, NULL));
        }
        return answers;
    }

    private static JsonObject only(JsonObject answer) {
        JsonArray errors = answer.getJsonArray("errors");
        assertEquals(1, errors == null ? 0 : errors.size(), answer::encode);
        JsonObject error = errors.getJsonObject(0);
        assertEquals("BAD_USER_INPUT", error.getJsonObject("extensions").getString("code"), answer::encode);
        return error;
    }

    private static int statements(HttpResponse<String> answer) {
        return json(answer)
                .getJsonObject("data")
                .getJsonObject("statements")
                .getJsonArray("nodes")
                .size();
    }
}
