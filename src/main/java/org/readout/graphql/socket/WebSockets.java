package org.readout.graphql.socket;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.impl.ContextInternal;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.readout.graphql.cache.PersistedDocuments;
import org.readout.graphql.execution.OperationRunner;
import org.readout.graphql.gate.LimitSettings;
import org.readout.graphql.gate.RequestJson;
import org.readout.platform.security.CallerIdentity;

/** Opens WebSockets. SmallRye's own would know nothing of limits, codes and trusted documents. */
@ApplicationScoped
public class WebSockets {

    private static final String PROTOCOL = "graphql-transport-ws";
    private static final int UNAVAILABLE = 503;

    private final Vertx vertx;
    private final OperationRunner runs;
    private final PersistedDocuments documents;
    private final LimitSettings limits;
    private final RequestJson json;
    private final CallerIdentity caller;
    private final Duration patience;
    private final Set<WebSocketSession> open = ConcurrentHashMap.newKeySet();
    private volatile boolean leaving;

    WebSockets(
            Vertx vertx,
            OperationRunner runs,
            PersistedDocuments documents,
            LimitSettings limits,
            RequestJson json,
            CallerIdentity caller,
            @ConfigProperty(name = "readout.sockets.patience", defaultValue = "30s") Duration patience) {
        this.vertx = vertx;
        this.runs = runs;
        this.documents = documents;
        this.limits = limits;
        this.json = json;
        this.caller = caller;
        this.patience = patience;
    }

    /** Followers go on elsewhere from where they are; the server has just become unready. */
    void leave(@Observes ShutdownDelayInitiatedEvent stopping) {
        leaving = true;
        open.forEach(WebSocketSession::leave);
    }

    public void open(RoutingContext request) {
        if (leaving) {
            request.response().setStatusCode(UNAVAILABLE).end();
            return;
        }
        if (request.request().isEnded()) {
            refuse(request.response());
            return;
        }
        Map<Object, Object> opening = Map.copyOf(localsOf(Vertx.currentContext()));
        request.request()
                .toWebSocket()
                .onSuccess(socket -> serve(socket, request.request().connection(), opening))
                .onFailure(noHandshake -> refuse(request.response()));
    }

    /** Vert.x has mostly done so. */
    private static void refuse(HttpServerResponse response) {
        if (!response.ended() && !response.closed()) {
            response.setStatusCode(400).end();
        }
    }

    private void serve(ServerWebSocket socket, HttpConnection connection, Map<Object, Object> opening) {
        if (!PROTOCOL.equals(socket.subProtocol())) {
            socket.close((short) 4406, "Subprotocol not acceptable");
            return;
        }
        WebSocketSession conversation = new WebSocketSession(
                socket, runs, documents, json, caller, new BackpressureWriter(vertx, socket, connection, patience));
        long timer = vertx.setTimer(limits.time().toMillis(), late -> conversation.expectInit());
        open.add(conversation);
        socket.closeHandler(gone -> {
            open.remove(conversation);
            vertx.cancelTimer(timer);
            conversation.end();
        });
        socket.textMessageHandler(text -> ofItsOwn(opening).runOnContext(turn -> conversation.hear(text)));
        if (leaving) {
            conversation.leave();
        }
    }

    /**
     * Operations of one socket run beside each other, and what is local to one is none of the other's; but all know what the
     * request that opened it showed.
     */
    private static Context ofItsOwn(Map<Object, Object> opening) {
        Context context = VertxContext.createNewDuplicatedContext();
        VertxContextSafetyToggle.setContextSafe(context, true);
        localsOf(context).putAll(opening);
        return context;
    }

    private static Map<Object, Object> localsOf(Context context) {
        return ((ContextInternal) context).localContextData();
    }
}
