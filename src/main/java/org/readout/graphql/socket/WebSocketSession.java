package org.readout.graphql.socket;

import graphql.ExecutionResult;
import io.vertx.core.Future;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.reactivestreams.Publisher;
import org.readout.graphql.cache.PersistedDocuments;
import org.readout.graphql.error.GraphQlErrors;
import org.readout.graphql.execution.OperationRunner;
import org.readout.graphql.gate.Operation;
import org.readout.graphql.gate.RequestException;
import org.readout.graphql.gate.RequestJson;
import org.readout.graphql.gate.RequestTooComplexException;
import org.readout.platform.database.Deadline;
import org.readout.platform.security.CallerIdentity;

/**
 * What is said on one WebSocket, by the protocol graphql-transport-ws. Whoever may write says so with the token of the
 * request that opened it, or of its first message; browsers add neither to a socket that a foreign page opens.
 */
final class WebSocketSession {

    /** RFC 6455, section 7.4.1. */
    private static final int GOING_AWAY = 1001;

    private static final int MALFORMED = 4400;
    private static final int UNAUTHORIZED = 4401;
    private static final int FORBIDDEN = 4403;
    private static final int INIT_TIMEOUT = 4408;
    private static final int DUPLICATE_ID = 4409;
    private static final int SECOND_INIT = 4429;

    private final ServerWebSocket socket;
    private final OperationRunner runs;
    private final PersistedDocuments documents;
    private final RequestJson json;
    private final CallerIdentity caller;
    private final BackpressureWriter taking;
    private final Map<String, Deadline> underWay = new ConcurrentHashMap<>();
    private final Map<String, SubscriptionStream> followings = new ConcurrentHashMap<>();
    private volatile String authorization;
    private volatile boolean greeted;
    private volatile boolean begun;
    private volatile boolean leaving;

    WebSocketSession(
            ServerWebSocket socket,
            OperationRunner runs,
            PersistedDocuments documents,
            RequestJson json,
            CallerIdentity caller,
            BackpressureWriter taking) {
        this.socket = socket;
        this.runs = runs;
        this.documents = documents;
        this.json = json;
        this.caller = caller;
        this.taking = taking;
    }

    /** Called in a Vert.x context of the message's own. */
    void hear(String text) {
        try {
            JsonObject message = new JsonObject(json.object(text, "A message"));
            switch (message.getString("type", "")) {
                case "connection_init" -> begin(message.getJsonObject("payload"));
                case "ping" -> say(Map.of("type", "pong"));
                case "pong" -> {}
                case "subscribe" -> ask(message.getString("id"), message.getJsonObject("payload"));
                case "complete" -> forget(message.getString("id", ""));
                default -> close(MALFORMED, "Unknown message type");
            }
        } catch (RequestTooComplexException refusal) {
            refuse(refusal);
        } catch (RequestException | ClassCastException malformed) {
            close(MALFORMED, "Malformed message");
        }
    }

    /** Whoever asks with too much is told so beside his other operations; no other message has reason to be large. */
    private void refuse(RequestTooComplexException refusal) {
        if (begun
                && "subscribe".equals(refusal.read().get("type"))
                && refusal.read().get("id") instanceof String id) {
            refuse(id, GraphQlErrors.specification(refusal.code(), refusal.getMessage()));
        } else {
            close(MALFORMED, "Malformed message");
        }
    }

    void expectInit() {
        if (!greeted) {
            close(INIT_TIMEOUT, "Connection initialisation timeout");
        }
    }

    void end() {
        underWay.values().forEach(Deadline::end);
        followings.values().forEach(SubscriptionStream::end);
    }

    /** Answers what was asked, then closes. */
    void leave() {
        leaving = true;
        leaveOnceAnswered();
    }

    private void leaveOnceAnswered() {
        if (leaving && underWay.isEmpty()) {
            close(GOING_AWAY, "The server stops; go on at another");
        }
    }

    private void begin(JsonObject payload) {
        if (greeted) {
            close(SECOND_INIT, "Too many initialisation requests");
            return;
        }
        greeted = true;
        authorization = payload == null ? null : payload.getString("Authorization", payload.getString("authorization"));
        caller.setBearerToken(authorization);
        caller.reader().subscribe().with(allowed -> acknowledge(), refused -> close(FORBIDDEN, "Forbidden"));
    }

    private void acknowledge() {
        begun = true;
        say(Map.of("type", "connection_ack"));
    }

    private void ask(String id, JsonObject payload) {
        if (leaving) {
            return; // the close that is on its way says so
        }
        Deadline patience = Deadline.begin();
        if (!begun) {
            close(UNAUTHORIZED, "Unauthorized");
        } else if (id == null || payload == null) {
            close(MALFORMED, "Malformed message");
        } else if (followings.containsKey(id) || underWay.putIfAbsent(id, patience) != null) {
            close(DUPLICATE_ID, "Subscriber for " + id.substring(0, Math.min(id.length(), 60)) + " already exists");
        } else {
            run(id, payload, patience);
        }
    }

    private void run(String id, JsonObject payload, Deadline patience) {
        caller.setBearerToken(authorization);
        try {
            Operation operation =
                    documents.resolved(Operation.of(payload.getMap()).withSource());
            runs.run(
                    operation,
                    socket.remoteAddress().hostAddress(),
                    UUID.randomUUID().toString(),
                    patience,
                    (result, cost) -> answer(id, patience, result));
        } catch (RequestException refusal) {
            if (underWay.remove(id, patience)) {
                refuse(id, GraphQlErrors.specification(refusal.code(), refusal.getMessage()));
                leaveOnceAnswered();
            }
        }
    }

    private void answer(String id, Deadline patience, ExecutionResult result) {
        if (underWay.remove(id, patience)) {
            if (result.getData() instanceof Publisher<?>) {
                follow(id, result.getData());
            } else if (result.getData() != null) {
                say(message(id, "next", GraphQlErrors.specification(result)));
                say(Map.of("id", id, "type", "complete"));
            } else {
                refuse(id, GraphQlErrors.specification(result));
            }
            leaveOnceAnswered();
        }
    }

    private void follow(String id, Publisher<ExecutionResult> results) {
        SubscriptionStream following = new SubscriptionStream(
                result -> pass(id, result),
                () -> {
                    followings.remove(id);
                    say(Map.of("id", id, "type", "complete"));
                },
                this::breakOff);
        followings.put(id, following);
        results.subscribe(following);
    }

    /** A result without data has no cursor either: a client that went on would have missed it. */
    private Future<Void> pass(String id, ExecutionResult result) {
        if (result.getData() == null) {
            breakOff();
            return Future.failedFuture("there is nothing to pass on");
        }
        return say(message(id, "next", GraphQlErrors.specification(result)));
    }

    private void breakOff() {
        taking.close("The server cannot go on now; go on from your last cursor");
    }

    private void refuse(String id, Map<String, Object> result) {
        say(message(id, "error", result.get("errors")));
    }

    private void forget(String id) {
        Deadline patience = underWay.remove(id);
        if (patience != null) {
            patience.end();
            leaveOnceAnswered();
        }
        SubscriptionStream following = followings.remove(id);
        if (following != null) {
            following.end();
        }
    }

    private static Map<String, Object> message(String id, String type, Object payload) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("id", id);
        message.put("type", type);
        message.put("payload", payload);
        return message;
    }

    private Future<Void> say(Map<String, Object> message) {
        return taking.send(Json.encode(message));
    }

    private void close(int code, String reason) {
        if (!socket.isClosed()) {
            socket.close((short) code, reason);
        }
    }
}
