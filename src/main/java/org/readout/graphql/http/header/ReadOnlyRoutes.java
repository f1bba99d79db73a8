package org.readout.graphql.http.header;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.readout.graphql.gate.client.LingeringClose;

/**
 * Refuses other methods where there is only something to read (RFC 9110, section 15.5.6): of what serves it some answers each
 * method alike, and some not at all.
 */
@ApplicationScoped
public class ReadOnlyRoutes {

    private static final List<String> PATHS =
            List.of("/", "/graphql/schema.graphql", "/q/graphql-ui*", "/q/health*", "/q/metrics*");

    /** And after other origins have asked what they may. */
    private static final int BEFORE_ALL_THAT_ANSWERS = -200;

    private static final int METHOD_NOT_ALLOWED = 405;

    private final LingeringClose closing;

    ReadOnlyRoutes(LingeringClose closing) {
        this.closing = closing;
    }

    void init(@Observes Router router) {
        PATHS.forEach(path -> router.route(path).order(BEFORE_ALL_THAT_ANSWERS).handler(this::check));
    }

    private void check(RoutingContext context) {
        HttpMethod method = context.request().method();
        if (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD)) {
            context.next();
            return;
        }
        closing.after(context.request(), () -> context.response()
                .setStatusCode(METHOD_NOT_ALLOWED)
                .putHeader(HttpHeaders.ALLOW, "GET, HEAD")
                .end());
    }
}
