package org.readout.graphql.http;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.readout.platform.security.DevelopmentEditor;
import org.readout.platform.security.DevelopmentIdentityProvider;

/** Opens GraphiQL, which finds its query in its address, with one that has an answer. */
@ApplicationScoped
public class Graphiql {

    private static final String PATH = "/q/graphql-ui";
    private static final String QUERY = "query";
    private static final String HEADERS = "headers";
    private static final String FIRST_QUERY = "graphiql/first.graphql";
    private static final int BEFORE_THE_PAGE = -1;

    private final boolean enabled;
    private final DevelopmentIdentityProvider development;

    Graphiql(
            @ConfigProperty(name = "quarkus.smallrye-graphql.ui.enabled", defaultValue = "true") boolean enabled,
            DevelopmentIdentityProvider development) {
        this.enabled = enabled;
        this.development = development;
    }

    void init(@Observes Router router) {
        if (enabled) {
            Optional<String> token = development.editor().map(DevelopmentEditor::token);
            String forPages = address(token, false);
            String forScripts = address(token, true);
            Handler<RoutingContext> open = request -> open(request, isScript(request) ? forScripts : forPages);
            shown(router, "/").handler(request -> request.redirect(PATH + "/"));
            shown(router, PATH).order(BEFORE_THE_PAGE).handler(open);
            shown(router, PATH + "/").order(BEFORE_THE_PAGE).handler(open);
        }
    }

    /**
     * Where GraphiQL opens with the first query.
     *
     * @param token that it sends in development, where it writes too
     * @param script whether a script is sent there, which may read the address: it is told no token
     */
    static String address(Optional<String> token, boolean script) {
        String opened = PATH + "/?" + QUERY + "=" + encoded(firstQuery());
        return token.filter(shown -> !script)
                .map(shown -> new JsonObject().put("Authorization", "Bearer " + shown))
                .map(headers -> opened + "&" + HEADERS + "=" + encoded(headers.encode()))
                .orElse(opened);
    }

    private static Route shown(Router router, String path) {
        return router.route(path).method(HttpMethod.GET).method(HttpMethod.HEAD);
    }

    /** Scripts of other origins say whose they are. */
    private static boolean isScript(RoutingContext request) {
        return request.request().headers().contains(HttpHeaders.ORIGIN);
    }

    private static void open(RoutingContext request, String opened) {
        if (request.queryParams().contains(QUERY)) {
            request.next();
        } else {
            request.redirect(opened);
        }
    }

    private static String firstQuery() {
        try (InputStream document =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(FIRST_QUERY)) {
            return new String(document.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(FIRST_QUERY + " cannot be read", failure);
        }
    }

    /** For JavaScript's {@code decodeURIComponent}, to which a plus is a plus. */
    private static String encoded(String query) {
        return URLEncoder.encode(query, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
