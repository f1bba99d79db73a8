package org.readout.graphql.socket;

import io.netty.channel.ChannelHandlerContext;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.readout.graphql.cache.PersistedDocuments;
import org.readout.graphql.execution.OperationRunner;
import org.readout.graphql.gate.client.ClientBudgets;
import org.readout.graphql.gate.request.LogContext;
import org.readout.graphql.gate.request.RequestJson;
import org.readout.platform.Timers;
import org.readout.platform.security.CallerIdentity;

/** Begins a session on each WebSocket that was opened. */
@ApplicationScoped
class WebSocketSessions {

    private final ClientBudgets budgets;
    private final OperationRunner runner;
    private final PersistedDocuments documents;
    private final RequestJson json;
    private final CallerIdentity caller;
    private final Timers timers;
    private final Clock clock;
    private final SocketSettings settings;
    private final SocketQuotas quotas;
    private final SocketObservation observation;
    private final LogContext log;
    private final int messageBytes;

    WebSocketSessions(
            ClientBudgets budgets,
            OperationRunner runner,
            PersistedDocuments documents,
            RequestJson json,
            CallerIdentity caller,
            Timers timers,
            Clock clock,
            SocketSettings settings,
            SocketQuotas quotas,
            SocketObservation observation,
            LogContext log,
            SocketServerOptions options) {
        this.budgets = budgets;
        this.runner = runner;
        this.documents = documents;
        this.json = json;
        this.caller = caller;
        this.timers = timers;
        this.clock = clock;
        this.settings = settings;
        this.quotas = quotas;
        this.observation = observation;
        this.log = log;
        this.messageBytes = options.messageBytes();
    }

    /**
     * Begins to read.
     *
     * @param channel the connection's
     * @param contexts makes a Vert.x context for each message
     * @param gone called once, when the connection is gone
     */
    WebSocketSession open(
            ServerWebSocket socket,
            ChannelHandlerContext channel,
            String client,
            Supplier<Context> contexts,
            Runnable gone) {
        WebSocketConnection connection = new WebSocketConnection(
                socket, channel, timers, settings, messageBytes, quotas.memory(), observation, client);
        SocketReplies replies = new SocketReplies(connection);
        SocketOperations operations =
                new SocketOperations(runner, documents, replies, quotas.subscriptions(), client, settings.operations());
        WebSocketSession session = new WebSocketSession(connection, replies, operations, json, caller, timers, clock);
        connection.start(
                (message, done) -> contexts.get().runOnContext(turn -> {
                    log.client(client);
                    hear(session, message, client, done);
                }),
                session::end,
                gone);
        if (SocketServerOptions.PROTOCOL.equals(socket.subProtocol())) {
            session.expectInit(settings.initTimeout());
        } else {
            connection.close(CloseCode.NO_SUBPROTOCOL, "Subprotocol not acceptable");
        }
        return session;
    }

    /** Whoever sends more than he can pay for is heard again once he can. */
    private void hear(WebSocketSession session, Buffer message, String client, Runnable done) {
        try {
            session.hear(message);
        } finally {
            Duration wait = budgets.of(client).oweForMessage(message.length());
            if (wait.isZero()) {
                done.run();
            } else {
                timers.after(wait, done);
            }
        }
    }
}
