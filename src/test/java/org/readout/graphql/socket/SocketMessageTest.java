package org.readout.graphql.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.readout.graphql.gate.GateForTests;
import org.readout.graphql.gate.request.RequestException;
import org.readout.graphql.socket.SocketMessage.MalformedMessageException;
import org.readout.graphql.socket.SocketMessage.Type;

class SocketMessageTest {

    @Test
    void a_message_has_its_type_its_id_and_its_payload() {
        assertEquals(
                new SocketMessage(Type.SUBSCRIBE, "1", Map.of("query", "{ a }")),
                read("{\"type\": \"subscribe\", \"id\": \"1\", \"payload\": {\"query\": \"{ a }\"}}"));
        assertEquals(new SocketMessage(Type.PING, null, null), read("{\"type\": \"ping\", \"id\": 5}"));
        assertEquals(new SocketMessage(Type.COMPLETE, "x", null), read("{\"type\": \"complete\", \"id\": \"x\"}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "5",
                "\"ping\"",
                "[]",
                "[{\"type\": \"ping\"}]",
                "{",
                "{}",
                "{\"type\": null}",
                "{\"type\": 5}",
                "{\"type\": []}",
                "{\"type\": \"\"}",
                "{\"type\": \"PING\"}",
                "{\"type\": \"next\", \"id\": \"1\", \"payload\": {}}",
                "{\"type\": \"connection_ack\"}",
                "{\"type\": \"connection_terminate\"}",
                "{\"type\": \"start\", \"id\": \"1\", \"payload\": {\"query\": \"{ a }\"}}",
                "{\"type\": \"ping\"} {\"type\": \"ping\"}",
                "{\"type\": \"ping\", \"payload\": \"x\"}",
                "{\"type\": \"connection_init\", \"payload\": 5}",
                "{\"type\": \"subscribe\", \"payload\": {\"query\": \"{ a }\"}}",
                "{\"type\": \"subscribe\", \"id\": null, \"payload\": {\"query\": \"{ a }\"}}",
                "{\"type\": \"subscribe\", \"id\": 1, \"payload\": {\"query\": \"{ a }\"}}",
                "{\"type\": \"subscribe\", \"id\": \" \", \"payload\": {\"query\": \"{ a }\"}}",
                "{\"type\": \"subscribe\", \"id\": \"1\"}",
                "{\"type\": \"subscribe\", \"id\": \"1\", \"payload\": null}",
                "{\"type\": \"subscribe\", \"id\": \"1\", \"payload\": [\"{ a }\"]}",
                "{\"type\": \"complete\"}",
                "{\"type\": \"complete\", \"id\": {}}"
            })
    void what_the_protocol_has_not_is_refused(String text) {
        assertRefused(text);
    }

    @Test
    void what_is_nested_without_end_or_named_without_end_is_refused() {
        assertRefused("{\"type\": ".repeat(20_000));
        assertRefused("[".repeat(60_000));
        assertThrows(
                MalformedMessageException.class,
                () -> read("{\"type\": \"complete\", \"id\": \"" + "x".repeat(201) + "\"}"));
    }

    @Test
    void a_reason_fits_into_a_close_frame_whatever_characters_it_has() {
        for (String text : new String[] {"x", "é", "€", "😀", "\ud800"}) {
            for (int length = 0; length < 200; length++) {
                String reason = CloseCode.reason("x".repeat(length % 4) + text.repeat(length));
                assertTrue(reason.getBytes(StandardCharsets.UTF_8).length <= 123, reason);
            }
        }
    }

    private static void assertRefused(String text) {
        RuntimeException refusal = assertThrows(RuntimeException.class, () -> read(text));
        assertTrue(
                refusal instanceof MalformedMessageException || refusal instanceof RequestException,
                () -> text + ": " + refusal);
    }

    private static SocketMessage read(String text) {
        return SocketMessage.read(GateForTests.json().object(text, "A message"));
    }
}
