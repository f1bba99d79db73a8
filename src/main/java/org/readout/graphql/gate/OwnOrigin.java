package org.readout.graphql.gate;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/** The origin of this server's own pages (RFC 6454), as its clients see it: over the TLS of a trusted proxy, too. */
@ApplicationScoped
public class OwnOrigin {

    private final ClientAddress clients;

    OwnOrigin(ClientAddress clients) {
        this.clients = clients;
    }

    /** Whether an origin is that of the page which the server would answer this request with. */
    public boolean isOf(HttpServerRequest request, String origin) {
        HostAndPort authority = request.authority();
        String scheme = clients.isSecure(request) ? "https" : request.scheme();
        return authority != null && withoutDefaultPort(origin).equals(withoutDefaultPort(scheme + "://" + authority));
    }

    private static String withoutDefaultPort(String origin) {
        String lower = origin.toLowerCase(Locale.ROOT);
        String port = lower.startsWith("https:") ? ":443" : ":80";
        return lower.endsWith(port) ? lower.substring(0, lower.length() - port.length()) : lower;
    }
}
