package org.readout.graphql.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import org.readout.graphql.error.ErrorCode;
import org.readout.graphql.gate.client.LingeringClose;
import org.readout.graphql.gate.client.PublicOrigin;
import org.readout.graphql.gate.client.ReadAccess;
import org.readout.graphql.gate.request.RequestException;
import org.readout.graphql.http.content.ContentReplies;
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

    private final HttpExchanges exchanges;
    private final WebSockets sockets;
    private final RequestBodyReader bodies;
    private final LingeringClose closing;
    private final ContentReplies replies;
    private final PublicOrigin origin;

    GraphQlRoute(
            HttpExchanges exchanges,
            WebSockets sockets,
            RequestBodyReader bodies,
            LingeringClose closing,
            ContentReplies replies,
            PublicOrigin origin) {
        this.exchanges = exchanges;
        this.sockets = sockets;
        this.bodies = bodies;
        this.closing = closing;
        this.replies = replies;
        this.origin = origin;
    }

    void init(@Observes Router router) {
        router.route(PATH).order(BEFORE_SMALLRYE).handler(this::handle).failureHandler(this::fail);
    }

    private void handle(RoutingContext request) {
        HttpReply reply = new HttpReply(request, replies);
        origin.begin(request.request());
        try {
            if (ReadAccess.isForSocket(request.request())) {
                sockets.open(request);
                return;
            }
            reply.negotiate();
            RequestReader.check(request.request());
            if (RequestReader.isPost(request.request())) {
                bodies.read(request, reply.client())
                        .onSuccess(body -> answer(request, body, reply))
                        .onFailure(refusal -> refuse(request, reply, (RequestException) refusal));
            } else {
                answer(request, null, reply);
            }
        } catch (RequestException refusal) {
            refuse(request, reply, refusal);
        }
    }

    private void answer(RoutingContext request, Buffer body, HttpReply reply) {
        try {
            exchanges.answer(request, body, reply);
        } catch (RequestException refusal) {
            reply.refuse(refusal);
        } catch (RuntimeException failure) {
            request.fail(failure);
        }
    }

    private void refuse(RoutingContext request, HttpReply reply, RequestException refusal) {
        closing.after(request.request(), () -> reply.refuse(refusal));
    }

    private void fail(RoutingContext request) {
        HttpReply reply = new HttpReply(request, replies);
        if (request.statusCode() >= CLIENT_ERROR && request.failure() == null) {
            reply.refuse(new RequestException(
                    request.statusCode(), ErrorCode.BAD_USER_INPUT, "This is no request of GraphQL."));
        } else {
            LOG.errorf(request.failure(), "A request failed, request id %s", reply.requestId());
            reply.refuse(new RequestException(500, ErrorCode.INTERNAL_SERVER_ERROR, reply.internalMessage()));
        }
    }
}
