package org.readout.graphql.gate.client;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The origin of this server's own pages (RFC 6454), as its clients see it: over the TLS of a trusted proxy, too. */
@ApplicationScoped
public class OwnOrigin {

    /** A name, or an address of IPv4 or IPv6 (RFC 3986, section 3.2.2), without what would have to be escaped. */
    private static final Pattern HOST = Pattern.compile("[\\w.-]+|\\[[0-9A-Fa-f:.]+]");

    private final ClientAddress clients;

    OwnOrigin(ClientAddress clients) {
        this.clients = clients;
    }

    /** Whether an origin is that of the page which the server would answer this request with. */
    public boolean isOf(HttpServerRequest request, String origin) {
        return of(request).map(own -> own.equals(withoutDefaultPort(origin))).orElse(false);
    }

    /** The origin that a client of this request sees; empty where it names no host, or none that an address can have. */
    public Optional<String> of(HttpServerRequest request) {
        HostAndPort authority = request.authority();
        if (authority == null || !HOST.matcher(authority.host()).matches()) {
            return Optional.empty();
        }
        String scheme = clients.isSecure(request) ? "https" : request.scheme();
        return Optional.of(withoutDefaultPort(scheme + "://" + authority));
    }

    private static String withoutDefaultPort(String origin) {
        String lower = origin.toLowerCase(Locale.ROOT);
        String port = lower.startsWith("https:") ? ":443" : ":80";
        return lower.endsWith(port) ? lower.substring(0, lower.length() - port.length()) : lower;
    }
}
