package org.readout.graphql.gate.client;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.readout.graphql.error.ReadoutException;
import org.readout.platform.security.CallerIdentity;

/**
 * What every request for the graph passes first. One that opens a WebSocket passes unasked, for browsers cannot show a token
 * with it: its first message is asked instead.
 */
@ApplicationScoped
public class ReadAccess {

    private static final String GRAPH = "/graphql*";
    private static final String SOCKETS = "/graphql";

    /** And after pages of other origins have been told whether they may read what they get, refusals among it. */
    private static final int BEFORE_THE_GRAPH = -250;

    private static final int UNAUTHORIZED = 401;

    private final CallerIdentity caller;
    private final Access access;
    private final LingeringClose closing;

    ReadAccess(CallerIdentity caller, Access access, LingeringClose closing) {
        this.caller = caller;
        this.access = access;
        this.closing = closing;
    }

    void open(@Observes Router router) {
        guard(router.route(GRAPH));
    }

    /** Has whoever may not read refused on a route, before anything that answers there. */
    public void guard(Route route) {
        route.order(BEFORE_THE_GRAPH).handler(this::enter);
    }

    /** Whether a request opens a WebSocket for the graph, and is nothing else. */
    public static boolean isForSocket(HttpServerRequest request) {
        return request.method().equals(HttpMethod.GET)
                && SOCKETS.equals(request.path())
                && "websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE));
    }

    private void enter(RoutingContext request) {
        caller.takeBearerToken(request);
        // without a question there is no answer to wait for, and the body need not wait either
        if (caller.isReadableByAnyone() || isForSocket(request.request())) {
            request.next();
        } else {
            admit(request);
        }
    }

    private void admit(RoutingContext request) {
        request.request().pause();
        access.reader().subscribe().with(allowed -> next(request), failure -> refuse(request, failure));
    }

    private static void next(RoutingContext request) {
        request.request().resume();
        request.next();
    }

    /** Whoever may not read sends no body either. */
    private void refuse(RoutingContext request, Throwable failure) {
        if (failure instanceof ReadoutException told) {
            JsonObject error = new JsonObject()
                    .put("message", told.getMessage())
                    .put("extensions", new JsonObject(told.extensions()));
            closing.after(request.request(), () -> request.response()
                    .setStatusCode(UNAUTHORIZED)
                    .putHeader("WWW-Authenticate", "Bearer")
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                    .end(new JsonObject()
                            .put("errors", new JsonArray().add(error))
                            .encode()));
        } else {
            request.request().resume();
            request.fail(failure);
        }
    }
}
