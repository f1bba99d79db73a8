package org.readout.graphql.http;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Tells browsers that came over TLS to come so for the next year (RFC 6797), also over that of a proxy, where
 * {@code quarkus.http.proxy.proxy-address-forwarding} says that there is one.
 */
@ApplicationScoped
public class StrictTransportSecurity {

    private static final int BEFORE_ALL_THAT_ANSWERS = -10_000;

    void init(@Observes Router router) {
        router.route().order(BEFORE_ALL_THAT_ANSWERS).handler(StrictTransportSecurity::ask);
    }

    private static void ask(RoutingContext request) {
        if (request.request().isSSL()) {
            request.response().putHeader("Strict-Transport-Security", "max-age=31536000");
        }
        request.next();
    }
}
