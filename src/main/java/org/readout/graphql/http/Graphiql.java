package org.readout.graphql.http;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.inject.ConfigProperty;
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
            String opened = PATH + "/?" + QUERY + "=" + encoded(firstQuery()) + headers();
            router.get("/").handler(request -> request.redirect(PATH + "/"));
            router.get(PATH).order(BEFORE_THE_PAGE).handler(request -> open(request, opened));
            router.get(PATH + "/").order(BEFORE_THE_PAGE).handler(request -> open(request, opened));
        }
    }

    private static void open(RoutingContext request, String opened) {
        if (request.queryParams().contains(QUERY)) {
            request.next();
        } else {
            request.redirect(opened);
        }
    }

    /** In development it writes too. */
    private String headers() {
        return development
                .editor()
                .map(editor -> new JsonObject().put("Authorization", "Bearer " + editor.token()))
                .map(headers -> "&" + HEADERS + "=" + encoded(headers.encode()))
                .orElse("");
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
