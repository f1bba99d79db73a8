package org.readout.graphql.socket;

import io.vertx.core.Future;
import io.vertx.core.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.readout.graphql.error.ErrorCode;
import org.readout.graphql.error.OrderedMap;

/** What the server says on one WebSocket, by the protocol graphql-transport-ws. */
final class SocketReplies {

    private static final long A_SECOND = 1;

    private final WebSocketConnection connection;

    SocketReplies(WebSocketConnection connection) {
        this.connection = connection;
    }

    void acknowledge() {
        connection.send(Json.encode(Map.of("type", "connection_ack")));
    }

    /** Answers a ping with what came with it. */
    void pong(Map<String, Object> payload) {
        Map<String, Object> pong = new LinkedHashMap<>();
        pong.put("type", "pong");
        if (payload != null) {
            pong.put("payload", payload);
        }
        connection.send(Json.encode(pong));
    }

    /** Completes when the message is on its way, and fails where the client is gone. */
    Future<Void> next(String id, Object result) {
        return send(id, "next", result);
    }

    void complete(String id) {
        connection.send(Json.encode(OrderedMap.of("id", id, "type", "complete")));
    }

    /** The operation ends with errors, and the socket goes on. */
    void error(String id, Object errors) {
        send(id, "error", errors);
    }

    /** The operation does not begin, for its client has too much of something already. */
    void limited(String id, String message) {
        Map<String, Object> extensions =
                OrderedMap.of("code", ErrorCode.RATE_LIMITED.name(), "retryAfterSeconds", A_SECOND);
        error(id, List.of(OrderedMap.of("message", message, "extensions", extensions)));
    }

    private Future<Void> send(String id, String type, Object payload) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("id", id);
        message.put("type", type);
        message.put("payload", payload);
        return connection.send(Json.encode(message));
    }
}
