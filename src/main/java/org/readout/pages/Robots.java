package org.readout.pages;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.readout.graphql.gate.client.PublicOrigin;

/** Tells crawlers what is for them (RFC 9309): pages, and neither the graph nor searches, which each cost anew. */
@ApplicationScoped
public class Robots {

    private static final String RULES = """
            User-agent: *
            Disallow: /graphql
            Disallow: /q/
            Disallow: /reconcile
            Disallow: /search

            Sitemap: %s/sitemap.xml
            """;

    private final PageSettings settings;
    private final PublicOrigin origin;

    Robots(PageSettings settings, PublicOrigin origin) {
        this.settings = settings;
        this.origin = origin;
    }

    void init(@Observes Router router) {
        if (settings.enabled()) {
            router.get("/robots.txt").handler(this::give);
            router.head("/robots.txt").handler(this::give);
        }
    }

    private void give(RoutingContext request) {
        request.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
                .end(RULES.formatted(origin.of(request.request())));
    }
}
