package org.readout.graphql.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.readout.Drafts;
import org.readout.ForEditors;
import org.readout.GraphQl;
import org.readout.Signer;
import org.readout.SocketClient;
import org.readout.graphql.Endpoint;

/** What clients are told of the journal's position, and how they ask for one. */
@QuarkusTest
@TestProfile(ForEditors.class)
class PositionTest {

    private static final String NAME = "Readout-Position";
    private static final String READ = "query($slug: String!) { statement(slug: $slug) { slug } }";
    private static final String WRITE = GraphQl.text("record-statement");
    private static final String NOT_YET = "999999999999999999";

    @Test
    void a_mutation_tells_its_position_in_a_header_and_in_its_answer() {
        HttpResponse<String> written = write(Drafts.slug("position"));
        assertEquals(
                written.headers().firstValue(NAME).orElseThrow(),
                position(Endpoint.json(written)).toString());
        HttpResponse<String> next = write(Drafts.slug("position"));
        assertTrue(position(Endpoint.json(next)) > position(Endpoint.json(written)), next::body);
    }

    @Test
    void whoever_sends_a_position_is_told_one_in_the_same_way() {
        String slug = Drafts.slug("position");
        long written = position(Endpoint.json(write(slug)));
        HttpResponse<String> byHeader = read(slug, NAME, String.valueOf(written));
        assertTrue(Long.parseLong(byHeader.headers().firstValue(NAME).orElseThrow()) >= written, byHeader::toString);
        assertNull(Endpoint.json(byHeader).getValue("extensions"), byHeader::body);
        HttpResponse<String> byExtension = Endpoint.post(payload(slug, written).encode());
        assertTrue(position(Endpoint.json(byExtension)) >= written, byExtension::body);
        HttpResponse<String> byNeither = read(slug);
        assertFalse(byNeither.headers().firstValue(NAME).isPresent());
        assertNull(Endpoint.json(byNeither).getValue("extensions"), byNeither::body);
    }

    @Test
    void a_position_that_is_not_yet_is_no_error() {
        String slug = Drafts.slug("position");
        write(slug);
        HttpResponse<String> read = read(slug, NAME, NOT_YET);
        assertEquals(slug, slug(Endpoint.json(read)), read::body);
        assertTrue(Long.parseLong(read.headers().firstValue(NAME).orElseThrow()) < Long.parseLong(NOT_YET));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-1", "1.5", "1e3", "0x10", "1, 2", "9999999999999999999"})
    void a_header_that_is_no_position_is_refused(String text) {
        HttpResponse<String> refused = read("none", NAME, text);
        assertEquals(400, refused.statusCode(), refused::body);
        assertEquals("BAD_USER_INPUT", code(Endpoint.json(refused)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1\"", "-1", "1.5", "true", "[1]", "{}", "9999999999999999999"})
    void an_extension_that_is_no_position_is_refused(String json) throws Exception {
        String payload = payload("none", 0).encode().replace("{\"position\":0}", "{\"position\":" + json + "}");
        HttpResponse<String> refused = Endpoint.post(payload);
        assertEquals(400, refused.statusCode(), refused::body);
        assertEquals("BAD_USER_INPUT", code(Endpoint.json(refused)));
        try (SocketClient socket = SocketClient.begun()) {
            socket.send("{\"id\":\"1\",\"type\":\"subscribe\",\"payload\":" + payload + "}");
            assertEquals("BAD_USER_INPUT", SocketClient.code(socket.next()));
            assertTrue(socket.ask(READ, Map.of("slug", "none")).containsKey("data"));
        }
    }

    @Test
    void over_a_websocket_a_mutation_tells_its_position_and_a_query_that_sends_one() throws Exception {
        String slug = Drafts.slug("position");
        try (SocketClient editor = SocketClient.opening(Signer.TRUSTED.editor()).acknowledged();
                SocketClient reader = SocketClient.begun()) {
            JsonObject written = editor.ask(WRITE, Map.of("input", Drafts.statement(slug)));
            assertNotNull(position(written), written::encode);
            JsonObject read = ask(reader, payload(slug, position(written)));
            assertEquals(slug, slug(read));
            assertTrue(position(read) >= position(written), read::encode);
            JsonObject notYet = ask(reader, payload(slug, Long.parseLong(NOT_YET)));
            assertEquals(slug, slug(notYet));
            assertTrue(position(notYet) >= position(written) && position(notYet) < Long.parseLong(NOT_YET));
            assertNull(reader.ask(READ, Map.of("slug", slug)).getValue("extensions"));
        }
    }

    private static JsonObject ask(SocketClient client, JsonObject payload) throws InterruptedException {
        client.send(new JsonObject().put("id", "own").put("type", "subscribe").put("payload", payload));
        JsonObject answer = client.next();
        assertEquals("next", answer.getString("type"), answer::encode);
        assertEquals("complete", client.next().getString("type"));
        return answer.getJsonObject("payload");
    }

    private static HttpResponse<String> write(String slug) {
        return Endpoint.ask(
                WRITE, Map.of("input", Drafts.statement(slug)), "Authorization", "Bearer " + Signer.TRUSTED.editor());
    }

    private static HttpResponse<String> read(String slug, String... headers) {
        return Endpoint.ask(READ, Map.of("slug", slug), headers);
    }

    private static JsonObject payload(String slug, long position) {
        return new JsonObject()
                .put("query", READ)
                .put("variables", new JsonObject().put("slug", slug))
                .put("extensions", new JsonObject().put("position", position));
    }

    private static Long position(JsonObject answer) {
        return answer.getJsonObject("extensions", new JsonObject()).getLong("position");
    }

    private static String slug(JsonObject answer) {
        return answer.getJsonObject("data").getJsonObject("statement").getString("slug");
    }

    private static String code(JsonObject answer) {
        return answer.getJsonArray("errors")
                .getJsonObject(0)
                .getJsonObject("extensions")
                .getString("code");
    }
}
