package org.readout.graphql.socket;

import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.quarkus.vertx.http.runtime.cors.CORSConfig;
import io.quarkus.vertx.http.runtime.cors.CORSFilter;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.regex.Pattern;
import org.readout.graphql.error.ErrorCode;
import org.readout.graphql.gate.client.OwnOrigin;
import org.readout.graphql.gate.request.RequestException;

/**
 * Keeps pages of other origins from opening WebSockets, which browsers leave to the server (RFC 6455, section 10.2). Those may
 * that may ask over HTTP, by {@code quarkus.http.cors}; where that is off, the server's own pages alone.
 */
@ApplicationScoped
class OriginCheck {

    private static final int FORBIDDEN = 403;

    private final OwnOrigin own;
    private final CORSConfig cors;
    private final List<Pattern> patterns;

    OriginCheck(OwnOrigin own, VertxHttpConfig http) {
        this.own = own;
        cors = http.cors();
        patterns = CORSFilter.parseAllowedOriginsRegex(cors.origins());
    }

    /** @throws RequestException if the request is from a page of an origin that may not ask */
    void check(HttpServerRequest request) {
        List<String> origins = request.headers().getAll(HttpHeaders.ORIGIN);
        if (!origins.stream().allMatch(origin -> isAllowed(request, origin))) {
            throw new RequestException(
                    FORBIDDEN, ErrorCode.FORBIDDEN, "Pages of this origin may not open a WebSocket here.");
        }
    }

    private boolean isAllowed(HttpServerRequest request, String origin) {
        return own.isOf(request, origin) || cors.enabled() && isListed(origin);
    }

    private boolean isListed(String origin) {
        List<String> listed = cors.origins().orElse(List.of());
        return listed.equals(List.of("*"))
                || listed.contains(origin)
                || CORSFilter.isOriginAllowedByRegex(patterns, origin);
    }
}
