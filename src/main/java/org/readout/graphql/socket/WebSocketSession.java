package org.readout.graphql.socket;

import io.vertx.core.buffer.Buffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.readout.graphql.error.GraphQlErrors;
import org.readout.graphql.gate.request.RequestException;
import org.readout.graphql.gate.request.RequestJson;
import org.readout.graphql.gate.request.RequestTooComplexException;
import org.readout.graphql.socket.SocketMessage.MalformedMessageException;
import org.readout.platform.Timers;
import org.readout.platform.security.CallerIdentity;

/**
 * What a client says on one WebSocket, by the protocol graphql-transport-ws. Whoever may write says so with the token of the
 * request that opened it, or of its first message; the session ends when that token does.
 */
final class WebSocketSession {

    private static final Logger LOG = Logger.getLogger(WebSocketSession.class);

    private final WebSocketConnection connection;
    private final SocketReplies replies;
    private final SocketOperations operations;
    private final RequestJson json;
    private final CallerIdentity caller;
    private final Timers timers;
    private final Clock clock;
    private Timers.Cancellable initTimeout = () -> {};
    private Timers.Cancellable tokenEnd = () -> {};
    private String authorization;
    private boolean initialised;
    private boolean acknowledged;
    private boolean leaving;
    private boolean ended;

    WebSocketSession(
            WebSocketConnection connection,
            SocketReplies replies,
            SocketOperations operations,
            RequestJson json,
            CallerIdentity caller,
            Timers timers,
            Clock clock) {
        this.connection = connection;
        this.replies = replies;
        this.operations = operations;
        this.json = json;
        this.caller = caller;
        this.timers = timers;
        this.clock = clock;
    }

    void expectInit(Duration within) {
        initTimeout = timers.after(
                within, () -> connection.close(CloseCode.INIT_TIMEOUT, "Connection initialisation timeout"));
    }

    /** Takes a message in the current Vert.x context, which is the message's own. */
    void hear(Buffer text) {
        if (ended) {
            return;
        }
        try {
            hear(SocketMessage.read(json.object(text.getBytes(), "A message")));
        } catch (RequestTooComplexException refusal) {
            refuse(refusal);
        } catch (MalformedMessageException | RequestException malformed) {
            connection.close(CloseCode.MALFORMED, malformed.getMessage());
        } catch (RuntimeException failure) {
            LOG.error("A message over a WebSocket failed", failure);
            connection.close(CloseCode.INTERNAL_ERROR, "The server failed; its log says more");
        }
    }

    /** Whoever asks with too much is told so beside his other operations; no other message has reason to be large. */
    private void refuse(RequestTooComplexException refusal) {
        Optional<String> id = acknowledged ? SocketMessage.subscribed(refusal.read()) : Optional.empty();
        id.ifPresentOrElse(
                known -> replies.error(
                        known,
                        GraphQlErrors.specification(refusal.code(), refusal.getMessage())
                                .get("errors")),
                () -> connection.close(CloseCode.MALFORMED, refusal.getMessage()));
    }

    /** Answers what was asked, begins nothing more, then closes. */
    void leave(CloseCode code, String reason) {
        if (!leaving && !ended) {
            leaving = true;
            operations.whenAnswered(() -> connection.close(code, reason));
        }
    }

    /** The client is told nothing any more; what it waited for is given up. */
    void end() {
        ended = true;
        initTimeout.cancel();
        tokenEnd.cancel();
        operations.end();
    }

    private void hear(SocketMessage message) {
        switch (message.type()) {
            case CONNECTION_INIT -> initialise(message.payload());
            case PING -> replies.pong(message.payload());
            case PONG -> {}
            case SUBSCRIBE -> subscribe(message.id(), message.payload());
            case COMPLETE -> operations.end(message.id());
        }
    }

    private void initialise(Map<String, Object> payload) {
        if (initialised) {
            connection.close(CloseCode.SECOND_INIT, "Too many initialisation requests");
            return;
        }
        initialised = true;
        initTimeout.cancel();
        authorization = payload == null ? null : authorization(payload);
        caller.setBearerToken(authorization);
        caller.readableUntil()
                .subscribe()
                .with(this::acknowledge, refused -> connection.close(CloseCode.FORBIDDEN, "Forbidden"));
    }

    private static String authorization(Map<String, Object> payload) {
        Object shown = payload.getOrDefault("Authorization", payload.get("authorization"));
        if (shown == null || shown instanceof String) {
            return (String) shown;
        }
        throw new MalformedMessageException("Authorization is a text");
    }

    private void acknowledge(Optional<Instant> end) {
        if (!ended) {
            acknowledged = true;
            replies.acknowledge();
            end.ifPresent(instant -> tokenEnd = timers.after(Duration.between(clock.instant(), instant), this::expire));
        }
    }

    /** What is under way was asked for in time, and is answered. */
    private void expire() {
        operations.endSubscriptions();
        leave(CloseCode.FORBIDDEN, "The token has expired");
    }

    private void subscribe(String id, Map<String, Object> payload) {
        if (leaving) {
            return; // the close that is on its way says so
        }
        if (!acknowledged) {
            connection.close(CloseCode.UNAUTHORIZED, "Unauthorized");
        } else if (operations.contains(id)) {
            connection.close(CloseCode.DUPLICATE_ID, "Subscriber for " + id + " already exists");
        } else {
            caller.setBearerToken(authorization);
            operations.run(id, payload);
        }
    }
}
