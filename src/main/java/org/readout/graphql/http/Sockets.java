package org.readout.graphql.http;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.readout.graphql.limit.LimitSettings;

/** Opens WebSockets. SmallRye's own would know nothing of limits, codes and trusted documents. */
@ApplicationScoped
class Sockets {

    private static final String PROTOCOL = "graphql-transport-ws";

    private final Vertx vertx;
    private final Runs runs;
    private final PersistedDocuments documents;
    private final LimitSettings limits;

    Sockets(Vertx vertx, Runs runs, PersistedDocuments documents, LimitSettings limits) {
        this.vertx = vertx;
        this.runs = runs;
        this.documents = documents;
        this.limits = limits;
    }

    void open(RoutingContext request) {
        request.request().toWebSocket().onSuccess(this::serve).onFailure(noHandshake -> refuse(request.response()));
    }

    /** Vert.x has mostly done so. */
    private static void refuse(HttpServerResponse response) {
        if (!response.ended() && !response.closed()) {
            response.setStatusCode(400).end();
        }
    }

    private void serve(ServerWebSocket socket) {
        if (!PROTOCOL.equals(socket.subProtocol())) {
            socket.close((short) 4406, "Subprotocol not acceptable");
            return;
        }
        Conversation conversation = new Conversation(socket, runs, documents);
        long timer = vertx.setTimer(limits.time().toMillis(), late -> conversation.expectInit());
        socket.closeHandler(gone -> {
            vertx.cancelTimer(timer);
            conversation.end();
        });
        socket.textMessageHandler(text -> ofItsOwn().runOnContext(turn -> conversation.hear(text)));
    }

    /** Operations of one socket run beside each other, and what is local to one is none of the other's. */
    private static Context ofItsOwn() {
        Context context = VertxContext.createNewDuplicatedContext();
        VertxContextSafetyToggle.setContextSafe(context, true);
        return context;
    }
}
