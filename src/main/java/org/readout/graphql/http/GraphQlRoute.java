package org.readout.graphql.http;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import org.readout.graphql.error.ErrorCode;
import org.readout.graphql.gate.LimitSettings;
import org.readout.graphql.gate.ReadAccess;
import org.readout.graphql.gate.RequestException;
import org.readout.graphql.socket.WebSockets;

/**
 * GraphQL over HTTP (the specification's draft of 2025) and over WebSockets, in the place of SmallRye's route, which answers
 * behind it for the schema.
 */
@ApplicationScoped
public class GraphQlRoute {

    private static final Logger LOG = Logger.getLogger(GraphQlRoute.class);
    private static final String PATH = "/graphql";
    /** And after the filters of Quarkus, that for other origins among them. */
    private static final int BEFORE_SMALLRYE = -150;

    private static final int CLIENT_ERROR = 400;
    private static final int TOO_LARGE = 413;

    private final HttpExchanges exchanges;
    private final WebSockets sockets;
    private final LimitSettings limits;

    GraphQlRoute(HttpExchanges exchanges, WebSockets sockets, LimitSettings limits) {
        this.exchanges = exchanges;
        this.sockets = sockets;
        this.limits = limits;
    }

    void init(@Observes Router router) {
        router.post(PATH)
                .order(BEFORE_SMALLRYE)
                .handler(BodyHandler.create(false).setBodyLimit(limits.bodyBytes()));
        router.route(PATH).order(BEFORE_SMALLRYE + 1).handler(this::handle).failureHandler(GraphQlRoute::fail);
    }

    private void handle(RoutingContext request) {
        if (ReadAccess.isForSocket(request.request())) {
            sockets.open(request);
            return;
        }
        HttpReply reply = new HttpReply(request);
        try {
            exchanges.answer(request, reply);
        } catch (RequestException refusal) {
            reply.refuse(refusal);
        }
    }

    private static void fail(RoutingContext request) {
        HttpReply reply = new HttpReply(request);
        if (request.statusCode() == TOO_LARGE) {
            reply.refuse(new RequestException(TOO_LARGE, ErrorCode.BAD_USER_INPUT, "The body is too large."));
        } else if (request.statusCode() >= CLIENT_ERROR && request.failure() == null) {
            reply.refuse(new RequestException(
                    request.statusCode(), ErrorCode.BAD_USER_INPUT, "This is no request of GraphQL."));
        } else {
            LOG.errorf(request.failure(), "A request failed, request id %s", reply.requestId());
            reply.refuse(new RequestException(500, ErrorCode.INTERNAL_SERVER_ERROR, reply.internalMessage()));
        }
    }
}
