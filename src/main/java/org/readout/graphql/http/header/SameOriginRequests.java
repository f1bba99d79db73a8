package org.readout.graphql.http.header;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.readout.graphql.gate.client.OwnOrigin;

/**
 * Lets pages of the server's own ask it. Quarkus' filter for other origins takes them for such where they came over the TLS of
 * a proxy; a request from the same origin needs no leave, and so no {@code Origin}.
 */
@ApplicationScoped
public class SameOriginRequests {

    private static final int BEFORE_OTHER_ORIGINS = -1_000;

    private final OwnOrigin own;

    SameOriginRequests(OwnOrigin own) {
        this.own = own;
    }

    void init(@Observes Router router) {
        router.route().order(BEFORE_OTHER_ORIGINS).handler(this::admit);
    }

    private void admit(RoutingContext context) {
        HttpServerRequest request = context.request();
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin != null && request.headers().getAll(HttpHeaders.ORIGIN).size() == 1 && own.isOf(request, origin)) {
            request.headers().remove(HttpHeaders.ORIGIN);
        }
        context.next();
    }
}
