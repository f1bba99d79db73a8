package org.readout.assistants;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.readout.TrustedFolder;

@QuarkusTest
@TestProfile(TrustedFolder.class)
class McpTest {

    @Test
    void a_client_is_told_the_version_that_both_speak_and_how_the_record_is_quoted() {
        send(
                        "initialize",
                        "{\"protocolVersion\": \"2025-06-18\", \"capabilities\": {}, \"clientInfo\": {\"name\": \"t\", \"version\": \"1\"}}")
                .statusCode(200)
                .body("result.protocolVersion", is("2025-06-18"))
                .body("result.capabilities.tools.listChanged", is(false))
                .body("result.instructions", containsString("word for word"));
        send("initialize", "{\"protocolVersion\": \"1999-01-01\"}")
                .body("result.protocolVersion", is(McpMethods.VERSIONS.get(0)));
        send("ping", "{}").body("result", is(Map.of())).body("id", is(1));
    }

    @Test
    void its_tools_are_its_own_and_one_for_each_trusted_query_that_is_described() {
        JsonPath tools = send("tools/list", "{}").extract().jsonPath();

        assertEquals(
                List.of(
                        "search",
                        "statement",
                        "meeting_outlook",
                        "who_contradicted_whom",
                        "BlockDescribed",
                        "Countries",
                        "LineDescribed"),
                tools.getList("result.tools.name"));
        assertEquals("Meetings with whom, \"as they say\", and where.", tools.getString("result.tools[4].description"));
        JsonObject schema = new JsonObject(tools.<Map<String, Object>>get("result.tools[4].inputSchema"));
        assertEquals(List.of("first"), schema.getJsonArray("required").getList());
        assertEquals(
                "integer",
                schema.getJsonObject("properties").getJsonObject("first").getString("type"));
        assertEquals(
                "array",
                schema.getJsonObject("properties")
                        .getJsonObject("filter")
                        .getJsonObject("properties")
                        .getJsonObject("participants")
                        .getString("type"));
        assertTrue(
                tools.getList("result.tools.annotations.readOnlyHint").stream().allMatch(Boolean.TRUE::equals));
    }

    @Test
    void a_trusted_query_is_run_by_its_tool() {
        call("BlockDescribed", "{\"first\": 1, \"filter\": {\"participants\": [\"vladimir-putin\"]}}")
                .body("result.isError", is(false))
                .body("result.structuredContent.meetings.nodes.size()", is(1));
        call("BlockDescribed", "{}")
                .body("result.isError", is(true))
                .body("result.content[0].text", is("`first` is missing."));
    }

    @Test
    void a_statement_comes_in_its_own_words_with_speaker_date_chain_and_permalink() {
        JsonPath answer = call("statement", "{\"slug\": \"putin-paris-suggestion-2018-10-23\"}")
                .body("result.isError", is(false))
                .extract()
                .jsonPath();

        JsonPath text = new JsonPath(answer.getString("result.content[0].text"));
        assertEquals(answer.<Object>get("result.structuredContent"), text.<Object>get());
        assertEquals("Vladimir Putin", text.getString("statement.speaker.name"));
        assertFalse(text.getString("statement.saidOn.label").isEmpty());
        assertTrue(text.getString("statement.permalink").endsWith("/statements/putin-paris-suggestion-2018-10-23"));
        assertFalse(text.getList("statement.reports.nodes.relays.flatten().actor.name")
                .isEmpty());
    }

    @Test
    void searches_outlooks_and_contradictions_have_words_with_their_places() {
        call("search", "{\"query\": \"Paris\", \"kinds\": [\"STATEMENT\"], \"limit\": 2}")
                .body("result.structuredContent.search.nodes.size()", is(2))
                .body("result.structuredContent.search.nodes.permalink", hasItem(containsString("/statements/")));
        call("meeting_outlook", "{\"slug\": \"paris-2018\", \"asOf\": \"2018-11-06\"}")
                .body("result.structuredContent.meeting.outlook.sides.country.code", hasItem("RU"))
                .body("result.structuredContent.meeting.outlook", not(containsString("disputed")));
        call("who_contradicted_whom", "{\"meetings\": [\"paris-2018\"], \"limit\": 1}")
                .body("result.structuredContent.contradictions.nodes.size()", is(1))
                .body("result.structuredContent.contradictions.nodes[0].earlier.speaker.name", not(emptyString()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            statement | {"slug": "no-such-statement"} | The record has nothing for
            statement | {} | `slug` is missing.
            statement | {"slug": "x", "colour": "red"} | There is no argument `colour`; there are slug.
            search | {"query": "x", "kinds": ["PLANET"]} | PLANET
            meeting_outlook | {"slug": "paris-2018", "asOf": "yesterday"} | asOf
            who_contradicted_whom | {"speakers": ["putin"]} | Did you mean `vladimir-putin`?
            """)
    void what_cannot_be_answered_is_told_to_the_assistant(String tool, String arguments, String message) {
        call(tool, arguments)
                .statusCode(200)
                .body("result.isError", is(true))
                .body("result.content[0].text", containsString(message))
                .body("result.structuredContent", nullValue());
    }

    @Test
    void nothing_is_written_and_no_other_method_is_known() {
        call("recordStatement", "{}").body("error.code", is(-32602));
        send("resources/list", "{}").statusCode(200).body("error.code", is(-32601));
        send("tools/call", "{\"name\": \"search\", \"arguments\": []}").body("error.code", is(-32602));
    }

    @Test
    void a_message_that_wants_no_answer_has_none() {
        post("{\"jsonrpc\": \"2.0\", \"method\": \"notifications/initialized\"}")
                .statusCode(202)
                .body(emptyString());
        post("{\"jsonrpc\": \"2.0\", \"id\": 1, \"result\": {}}").statusCode(202);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [{"jsonrpc": "2.0", "id": 1, "method": "ping"}]
            {"jsonrpc": "1.0", "id": 1, "method": "ping"}
            {"jsonrpc": "2.0", "id": {}, "method": "ping"}
            {"jsonrpc": "2.0", "id": 1, "method": 7}
            {"jsonrpc":
            """)
    void what_is_no_message_is_refused(String body) {
        post(body)
                .statusCode(400)
                .body("error.code", is(-32600))
                .body("id", nullValue())
                .body("error.message", startsWith("The body is"));
    }

    @Test
    void pages_of_other_origins_other_methods_types_and_versions_are_refused() {
        given().contentType("application/json")
                .header("Origin", "https://elsewhere.example")
                .body(message("ping", "{}"))
                .post("/mcp")
                .then()
                .statusCode(403);
        given().get("/mcp").then().statusCode(405).header("Allow", "POST");
        given().delete("/mcp").then().statusCode(405);
        given().contentType("text/plain").body("{}").post("/mcp").then().statusCode(415);
        given().contentType("application/json")
                .header("MCP-Protocol-Version", "1999-01-01")
                .body(message("ping", "{}"))
                .post("/mcp")
                .then()
                .statusCode(400);
        post("x".repeat(1_100_000)).statusCode(413);
    }

    private static ValidatableResponse call(String tool, String arguments) {
        return send("tools/call", "{\"name\": \"" + tool + "\", \"arguments\": " + arguments + "}");
    }

    private static ValidatableResponse send(String method, String params) {
        return post(message(method, params));
    }

    private static String message(String method, String params) {
        return "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"" + method + "\", \"params\": " + params + "}";
    }

    private static ValidatableResponse post(String body) {
        return given().contentType("application/json")
                .accept("application/json, text/event-stream")
                .body(body)
                .post("/mcp")
                .then();
    }
}
