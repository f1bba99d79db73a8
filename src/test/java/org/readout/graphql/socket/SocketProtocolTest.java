package org.readout.graphql.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.readout.ForEditors;
import org.readout.SocketClient;

/** The protocol graphql-transport-ws, as its specification has it. */
@QuarkusTest
@TestProfile(ForEditors.class)
class SocketProtocolTest {

    private static final String NAME = "{ __typename }";
    private static final String FOLLOW = "subscription { changes { cursor } }";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sec-WebSocket-Protocol: graphql-transport-ws",
                "Sec-WebSocket-Protocol: graphql-ws, graphql-transport-ws",
                "Sec-WebSocket-Protocol: graphql-ws,other , graphql-transport-ws, mqtt",
                "Sec-WebSocket-Protocol: graphql-ws\r\nSec-WebSocket-Protocol: graphql-transport-ws"
            })
    void the_protocol_is_chosen_wherever_it_is_offered(String offer) throws Exception {
        try (RawSocket socket = new RawSocket(offer)) {
            assertEquals(101, socket.status());
            assertEquals("graphql-transport-ws", socket.header("Sec-WebSocket-Protocol"));
            socket.send("{\"type\": \"connection_init\"}");
            assertEquals("{\"type\":\"connection_ack\"}", socket.next().text());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-None: none", "Sec-WebSocket-Protocol: graphql-ws", "Sec-WebSocket-Protocol: ,"})
    void whoever_does_not_offer_it_is_closed_with_4406(String offer) throws Exception {
        try (RawSocket socket = new RawSocket(offer)) {
            assertEquals(101, socket.status());
            assertNull(socket.header("Sec-WebSocket-Protocol"));
            assertEquals(4406, socket.closeCode());
        }
    }

    @Test
    void nothing_is_compressed_whatever_is_offered() throws Exception {
        try (RawSocket socket = new RawSocket(
                "Sec-WebSocket-Protocol: graphql-transport-ws",
                "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits, x-webkit-deflate-frame")) {
            assertEquals(101, socket.status());
            assertNull(socket.header("Sec-WebSocket-Extensions"));
        }
    }

    @Test
    void a_handshake_with_a_body_is_refused() throws Exception {
        try (RawSocket socket = new RawSocket("Sec-WebSocket-Protocol: graphql-transport-ws", "Content-Length: 100")) {
            assertEquals(400, socket.status());
        }
    }

    @Test
    void where_cors_is_off_the_server_s_own_pages_may_open_a_socket_and_no_others() throws Exception {
        String own = "http://localhost:" + RestAssured.port;
        for (String origin : List.of(own, own.toUpperCase())) {
            try (RawSocket socket = withOrigin(origin)) {
                assertEquals(101, socket.status(), origin);
            }
        }
        for (String origin : List.of(
                "http://localhost",
                "https://localhost:" + RestAssured.port,
                "http://127.0.0.1:" + RestAssured.port,
                own + ".example.org",
                own + "/",
                "http://a@localhost:" + RestAssured.port,
                "http://",
                "null",
                "",
                "*")) {
            try (RawSocket socket = withOrigin(origin)) {
                assertEquals(403, socket.status(), origin);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"type\": null}", "5", "[]", "{}", "{\"type\": \"unknown\"}", "{\"type\": \"complete\"}", "\0"
            })
    void a_message_that_the_protocol_has_not_closes_with_4400(String message) throws Exception {
        for (boolean begun : new boolean[] {true, false}) {
            try (SocketClient client = begun ? SocketClient.begun() : SocketClient.silent()) {
                client.send(message);
                assertEquals(4400, client.closeCode());
            }
        }
    }

    @Test
    void a_binary_message_closes_with_4400() throws Exception {
        try (SocketClient client = SocketClient.begun()) {
            client.sendBinary("{\"type\": \"ping\"}".getBytes());
            assertEquals(4400, client.closeCode());
        }
    }

    @Test
    void text_that_is_no_utf_8_closes_with_4400() throws Exception {
        try (RawSocket socket = RawSocket.open()) {
            socket.frame(RawSocket.TEXT, new byte[] {'{', '"', (byte) 0xc3, (byte) 0x28, '"', '}'});
            assertEquals(4400, socket.closeCode());
        }
    }

    @Test
    void what_is_no_frame_closes_with_1002() throws Exception {
        try (RawSocket socket = RawSocket.open()) {
            socket.frame(RawSocket.CONTINUATION, new byte[5]);
            assertEquals(1002, socket.closeCode());
        }
    }

    @Test
    void pings_are_answered_with_what_came_with_them_before_and_after_the_beginning() throws Exception {
        try (SocketClient client = SocketClient.silent()) {
            client.send("{\"type\": \"ping\"}");
            assertEquals(new JsonObject("{\"type\": \"pong\"}"), client.next());
            client.send("{\"type\": \"connection_init\"}");
            client.acknowledged();
            client.send("{\"type\": \"pong\", \"payload\": {\"unasked\": true}}");
            client.send("{\"type\": \"ping\", \"payload\": {\"a\": [1, null]}}");
            assertEquals(new JsonObject("{\"type\": \"pong\", \"payload\": {\"a\": [1, null]}}"), client.next());
        }
    }

    @Test
    void a_second_beginning_closes_with_4429() throws Exception {
        try (SocketClient client = SocketClient.begun()) {
            client.send("{\"type\": \"connection_init\"}");
            assertEquals(4429, client.closeCode());
        }
    }

    @Test
    void whoever_asks_before_the_beginning_is_closed_with_4401() throws Exception {
        try (SocketClient client = SocketClient.silent()) {
            client.subscribe("1", NAME, Map.of());
            assertEquals(4401, client.closeCode());
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "€, 60", "😀, 100"})
    void an_id_that_is_in_use_closes_with_4409_whatever_it_is(String character, int times) throws Exception {
        String id = character.repeat(times);
        try (SocketClient client = SocketClient.begun()) {
            client.subscribe(id, FOLLOW, Map.of());
            client.subscribe(id, NAME, Map.of());
            assertEquals(4409, client.closeCode());
            assertTrue(client.reason().startsWith("Subscriber for " + character), client.reason());
        }
    }

    @Test
    void an_id_can_be_used_again_once_its_operation_is_over() throws Exception {
        try (SocketClient client = SocketClient.begun()) {
            for (int i = 0; i < 3; i++) {
                client.subscribe("1", NAME, Map.of());
                assertEquals("next", client.next().getString("type"));
                assertEquals("complete", client.next().getString("type"));
                client.subscribe("1", "{", Map.of());
                assertEquals("GRAPHQL_PARSE_FAILED", SocketClient.code(client.next()));
                client.subscribe("1", FOLLOW, Map.of());
                client.send("{\"type\": \"complete\", \"id\": \"1\"}");
            }
            client.send("{\"type\": \"complete\", \"id\": \"never there\"}");
            client.subscribe("1", NAME, Map.of());
            assertEquals("next", client.next().getString("type"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"query\": 5}",
                "{\"query\": \" \"}",
                "{\"query\": \"{ __typename }\", \"variables\": []}",
                "{\"query\": \"{ __typename }\", \"operationName\": {}}",
                "{\"query\": \"{ __typename }\", \"extensions\": \"x\"}",
                "{\"extensions\": {\"persistedQuery\": {\"version\": 1, \"sha256Hash\": 5}}}"
            })
    void an_operation_that_cannot_be_run_ends_with_an_error_and_no_other_does(String payload) throws Exception {
        try (SocketClient client = SocketClient.begun()) {
            client.send("{\"type\": \"subscribe\", \"id\": \"bad\", \"payload\": " + payload + "}");
            JsonObject answer = client.next();
            assertEquals("BAD_USER_INPUT", SocketClient.code(answer));
            assertEquals("bad", answer.getString("id"));
            assertFalse(client.ask(NAME, Map.of()).containsKey("errors"));
        }
    }

    private static RawSocket withOrigin(String origin) throws Exception {
        return new RawSocket("Sec-WebSocket-Protocol: graphql-transport-ws", "Origin: " + origin);
    }
}
