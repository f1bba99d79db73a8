package org.readout.journal;

import io.smallrye.common.vertx.ContextLocals;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/** Knows the connections of WebSockets: those that send on them do not ask whether anybody takes what they send. */
@ApplicationScoped
public class Lines {

    private static final String GRAPH = "/graphql*";
    private static final int BEFORE_THE_GRAPH = -19_999;
    private static final String LINE = Line.class.getName();
    private static final String WEBSOCKET = "websocket";

    private final FollowersSettings settings;

    Lines(FollowersSettings settings) {
        this.settings = settings;
    }

    void watch(@Observes Router router) {
        router.route(GRAPH).order(BEFORE_THE_GRAPH).handler(this::opens);
    }

    /** The one that the current operation came by, where it came by a WebSocket. */
    Optional<Line> current() {
        return ContextLocals.get(LINE);
    }

    private void opens(RoutingContext request) {
        if (request.request().headers().contains(HttpHeaders.UPGRADE, WEBSOCKET, true)
                && request.request().connection() instanceof ConnectionBase connection) {
            ContextLocals.put(LINE, new Line(connection.channel(), settings.patience()));
        }
        request.next();
    }
}
