package org.readout.graphql.gate.client;

import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.readout.graphql.Url;

/**
 * The origin that the record's addresses begin with (RFC 6454): the one that is configured, else the one by which the client of
 * the current request reached this server.
 */
@Singleton
public class PublicOrigin {

    private static final String KEY = PublicOrigin.class.getName();

    /** Of what no request asked for, and of one that names no host. */
    private static final String NOWHERE = "http://localhost";

    private final Optional<String> configured;
    private final OwnOrigin own;

    /** @throws IllegalArgumentException if the setting is no origin of HTTP */
    public PublicOrigin(@ConfigProperty(name = "readout.public-url") Optional<String> configured, OwnOrigin own) {
        this.configured = configured.map(PublicOrigin::checked);
        this.own = own;
    }

    /** The one that is configured; empty where addresses follow the request. */
    public Optional<String> configured() {
        return configured;
    }

    /** That of the addresses in the answer to a request, without a slash at its end. */
    public String of(HttpServerRequest request) {
        return configured.or(() -> own.of(request)).orElse(NOWHERE);
    }

    /** Holds for what the current Vert.x context does. */
    public void begin(HttpServerRequest request) {
        if (configured.isEmpty()) {
            ContextLocals.put(KEY, of(request));
        }
    }

    /** That of the request which the current Vert.x context is for. */
    public String current() {
        return configured.orElseGet(() -> VertxContext.isOnDuplicatedContext()
                ? ContextLocals.<String>get(KEY).orElse(NOWHERE)
                : NOWHERE);
    }

    /**
     * The lasting address of a record.
     *
     * @param collection what all of its kind are called, as {@code meetings}
     */
    public Url permalink(String collection, String slug) {
        return new Url(current() + "/" + collection + "/" + slug);
    }

    private static String checked(String setting) {
        String origin = setting.strip().replaceFirst("/+$", "");
        URI address = URI.create(origin);
        boolean isWeb = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
        boolean isOrigin =
                isWeb && address.getHost() != null && address.getRawPath().isEmpty();
        if (!isOrigin || address.getRawQuery() != null || address.getRawFragment() != null) {
            throw new IllegalArgumentException("READOUT_PUBLIC_URL is '" + setting
                    + "', and not a scheme, a host and perhaps a port, as https://readout.example.");
        }
        return origin;
    }
}
