package org.readout.graphql.http.header;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.readout.graphql.gate.client.ClientAddress;

/** Tells browsers that came over TLS to come so for the next year (RFC 6797), also over that of a trusted proxy. */
@ApplicationScoped
public class StrictTransportSecurity {

    private static final int BEFORE_ALL_THAT_ANSWERS = -10_000;

    private final ClientAddress clients;

    StrictTransportSecurity(ClientAddress clients) {
        this.clients = clients;
    }

    void init(@Observes Router router) {
        router.route().order(BEFORE_ALL_THAT_ANSWERS).handler(this::ask);
    }

    private void ask(RoutingContext request) {
        if (clients.isSecure(request.request())) {
            request.response().putHeader("Strict-Transport-Security", "max-age=31536000");
        }
        request.next();
    }
}
