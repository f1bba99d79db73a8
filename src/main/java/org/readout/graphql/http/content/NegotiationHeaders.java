package org.readout.graphql.http.content;

import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.quarkus.vertx.http.runtime.cors.CORSConfig;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What every response says of how it was chosen. Vert.x compresses what is not compressed already, and does so for clients who
 * refuse gzip beside what they prefer; and Quarkus does not tell caches that it answers each origin by name.
 */
@ApplicationScoped
public class NegotiationHeaders {

    private static final int BEFORE_ALL_THAT_ANSWERS = -10_000;
    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;
    private static final String ANY = "*";

    /** Of a request that may go on as if it were for the content too. */
    private static final String HEAD = NegotiationHeaders.class.getName();

    private final boolean differsByOrigin;
    private final HeaderCache<String> vary = new HeaderCache<>(this::joined);

    NegotiationHeaders(VertxHttpConfig http) {
        CORSConfig cors = http.cors();
        differsByOrigin =
                cors.enabled() && (cors.returnExactOrigins() || !cors.origins().equals(Optional.of(List.of(ANY))));
    }

    void init(@Observes Router router) {
        router.route().order(BEFORE_ALL_THAT_ANSWERS).handler(this::follow);
    }

    private void follow(RoutingContext context) {
        if (context.request().method().equals(HttpMethod.HEAD)) {
            context.put(HEAD, true);
        }
        boolean uncoded =
                ContentCoding.isIdentityAlone(context.request().headers().getAll(HttpHeaders.ACCEPT_ENCODING));
        context.addHeadersEndHandler(head -> complete(context, uncoded));
        context.next();
    }

    private void complete(RoutingContext context, boolean uncoded) {
        MultiMap headers = context.response().headers();
        headers.set(HttpHeaders.VARY, vary.get(headers.getAll(HttpHeaders.VARY)));
        if (uncoded && !headers.contains(HttpHeaders.CONTENT_ENCODING)) {
            headers.set(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY);
        }
        // it stands for Vert.x, which takes it away where it looks at the content
        if (HttpHeaders.IDENTITY.toString().equals(headers.get(HttpHeaders.CONTENT_ENCODING)) && !isLookedAt(context)) {
            headers.remove(HttpHeaders.CONTENT_ENCODING);
        }
    }

    /** One line, for there are caches that read but one. */
    private String joined(List<String> lines) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String line : lines) {
            for (String name : line.split(",")) {
                add(names, name.trim());
            }
        }
        add(names, "Accept-Encoding");
        if (differsByOrigin) {
            add(names, "Origin");
        }
        return String.join(", ", names.values());
    }

    private static void add(Map<String, String> names, String name) {
        names.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
    }

    private static boolean isLookedAt(RoutingContext context) {
        int status = context.response().getStatusCode();
        return context.get(HEAD) == null
                && context.request().version() != HttpVersion.HTTP_1_0
                && !"0".equals(context.response().headers().get(HttpHeaders.CONTENT_LENGTH))
                && status != NO_CONTENT
                && status != NOT_MODIFIED;
    }
}
