package org.readout.graphql.socket;

import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.quarkus.vertx.http.runtime.cors.CORSConfig;
import io.quarkus.vertx.http.runtime.cors.CORSFilter;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.readout.graphql.error.ErrorCode;
import org.readout.graphql.gate.RequestException;

/**
 * Keeps pages of other origins from opening WebSockets, which browsers leave to the server (RFC 6455, section 10.2). Those may
 * that may ask over HTTP, by {@code quarkus.http.cors}; where that is off, the server's own pages alone.
 */
@ApplicationScoped
class OriginCheck {

    private static final int FORBIDDEN = 403;

    private final CORSConfig cors;
    private final List<Pattern> patterns;

    OriginCheck(VertxHttpConfig http) {
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
        return isOwn(request, origin) || cors.enabled() && isListed(origin);
    }

    private static boolean isOwn(HttpServerRequest request, String origin) {
        HostAndPort authority = request.authority();
        return authority != null
                && withoutDefaultPort(origin).equals(withoutDefaultPort(request.scheme() + "://" + authority));
    }

    private boolean isListed(String origin) {
        List<String> listed = cors.origins().orElse(List.of());
        return listed.equals(List.of("*"))
                || listed.contains(origin)
                || CORSFilter.isOriginAllowedByRegex(patterns, origin);
    }

    private static String withoutDefaultPort(String origin) {
        String lower = origin.toLowerCase(Locale.ROOT);
        String port = lower.startsWith("https:") ? ":443" : ":80";
        return lower.endsWith(port) ? lower.substring(0, lower.length() - port.length()) : lower;
    }
}
