package org.readout.graphql.socket;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.readout.graphql.error.ErrorCode;
import org.readout.graphql.gate.client.ClientAddress;
import org.readout.graphql.gate.request.RequestException;

/** Opens WebSockets. SmallRye's own would know nothing of limits, codes and trusted documents. */
@ApplicationScoped
public class WebSockets {

    private static final Logger LOG = Logger.getLogger(WebSockets.class);

    private static final int BAD_REQUEST = 400;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final String SUBPROTOCOLS = "Sec-WebSocket-Protocol";

    private final ClientAddress clients;
    private final OriginCheck origins;
    private final SocketQuotas quotas;
    private final WebSocketSessions sessions;
    private final Set<Opened> open = ConcurrentHashMap.newKeySet();
    private volatile boolean leaving;

    WebSockets(ClientAddress clients, OriginCheck origins, SocketQuotas quotas, WebSocketSessions sessions) {
        this.clients = clients;
        this.origins = origins;
        this.quotas = quotas;
        this.sessions = sessions;
    }

    /** Followers go on elsewhere, from where they are; one that is opened from now on is told so, too. */
    public void leave() {
        leaving = true;
        open.forEach(Opened::leave);
    }

    /** @throws RequestException if the client may not open one now */
    public void open(RoutingContext request) {
        HttpServerRequest handshake = request.request();
        if (handshake.isEnded() || hasBody(handshake)) {
            refuse(request.response());
            return;
        }
        origins.check(handshake);
        String client = clients.of(handshake);
        if (!quotas.open().take(client, 1)) {
            throw new RequestException(
                    TOO_MANY_REQUESTS,
                    ErrorCode.RATE_LIMITED,
                    "There are as many WebSockets as may be, of yours or of all clients.",
                    Map.of("Retry-After", "1"));
        }
        accept(request, client);
    }

    private void accept(RoutingContext request, String client) {
        Map<Object, Object> opening = Map.copyOf(localsOf(Vertx.currentContext()));
        HttpServerRequest handshake = request.request();
        // a client may offer subprotocols in several headers, and Vert.x reads one
        if (handshake.headers().contains(SUBPROTOCOLS)) {
            handshake
                    .headers()
                    .set(SUBPROTOCOLS, String.join(",", handshake.headers().getAll(SUBPROTOCOLS)));
        }
        handshake
                .toWebSocket()
                .onSuccess(socket -> serve(socket, handshake, client, opening))
                .onFailure(noHandshake -> {
                    quotas.open().giveBack(client, 1);
                    refuse(request.response());
                });
    }

    /** One would be waited for, and a handshake has none (RFC 6455, section 4.1). */
    private static boolean hasBody(HttpServerRequest handshake) {
        return handshake.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                || !"0".equals(handshake.headers().get(HttpHeaders.CONTENT_LENGTH))
                        && handshake.headers().contains(HttpHeaders.CONTENT_LENGTH);
    }

    /** Vert.x has mostly done so. */
    private static void refuse(HttpServerResponse response) {
        if (!response.ended() && !response.closed()) {
            response.setStatusCode(BAD_REQUEST).end();
        }
    }

    private void serve(
            ServerWebSocket socket, HttpServerRequest handshake, String client, Map<Object, Object> opening) {
        HttpConnection connection = handshake.connection();
        Opened opened = new Opened(Vertx.currentContext());
        open.add(opened);
        Runnable gone = () -> {
            if (open.remove(opened)) {
                quotas.open().giveBack(client, 1);
            }
        };
        try {
            opened.session = sessions.open(
                    socket,
                    ((ConnectionBase) connection).channelHandlerContext(),
                    client,
                    () -> ofItsOwn(opening),
                    gone);
            if (leaving) {
                opened.leave();
            }
        } catch (RuntimeException failure) {
            LOG.error("A WebSocket cannot be served", failure);
            gone.run();
            connection.close();
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

    /** A WebSocket, and the Vert.x context whose event loop serves it. */
    private static final class Opened {

        private final Context context;
        private volatile WebSocketSession session;

        Opened(Context context) {
            this.context = context;
        }

        void leave() {
            context.runOnContext(turn -> session.leave(CloseCode.GOING_AWAY, "The server stops; go on at another"));
        }
    }
}
