package org.readout.platform.security;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;

/**
 * Verifies JSON Web Tokens (RFC 7519): signature, algorithm, issuer, audience and expiry, as MicroProfile JWT's settings
 * {@code mp.jwt.verify.*} say; in development with no such settings, against a key of the server's own.
 */
@ApplicationScoped
public class Tokens {

    private static final Logger LOG = Logger.getLogger(Tokens.class);

    /** As SmallRye JWT has it. */
    private static final String UNSET = "NONE";

    private final JWTParser configured;
    private final Optional<DevelopmentEditor> development;
    private final Optional<String> key;
    private final Optional<String> keyLocation;
    private final Optional<String> issuer;
    private final Optional<String> audiences;

    Tokens(
            JWTParser configured,
            @ConfigProperty(name = "mp.jwt.verify.publickey") Optional<String> key,
            @ConfigProperty(name = "mp.jwt.verify.publickey.location") Optional<String> keyLocation,
            @ConfigProperty(name = "mp.jwt.verify.issuer") Optional<String> issuer,
            @ConfigProperty(name = "mp.jwt.verify.audiences") Optional<String> audiences) {
        this.configured = configured;
        this.key = key.filter(Tokens::isSet);
        this.keyLocation = keyLocation.filter(Tokens::isSet);
        this.issuer = issuer.filter(Tokens::isSet);
        this.audiences = audiences.filter(Tokens::isSet);
        this.development = isConfigured() ? Optional.empty() : DevelopmentEditor.here();
    }

    /** A token of any issuer, or for any other service, would open the record to strangers. */
    void start(@Observes StartupEvent start) {
        if (isConfigured() && (issuer.isEmpty() || audiences.isEmpty())) {
            throw new ConfigurationException("A key verifies tokens here, but not whose and for whom they are:"
                    + " set MP_JWT_VERIFY_ISSUER and MP_JWT_VERIFY_AUDIENCES too.");
        }
    }

    /** The editor that development has of its own, if this is development and no key is configured. */
    public Optional<DevelopmentEditor> development() {
        return development;
    }

    /**
     * What a token says, where it holds.
     *
     * @throws AccessDeniedException where it does not, or where nothing is configured to verify it by
     */
    Uni<JsonWebToken> verified(String token) {
        if (!isConfigured() && development.isEmpty()) {
            return Uni.createFrom()
                    .failure(
                            AccessDeniedException.ofStranger(
                                    "This server knows nobody: it has no key to verify tokens by. Set"
                                            + " MP_JWT_VERIFY_PUBLICKEY_LOCATION, MP_JWT_VERIFY_ISSUER and MP_JWT_VERIFY_AUDIENCES."));
        }
        // a key set is fetched when it is first needed, and that blocks
        Context asking = Vertx.currentContext();
        return Uni.createFrom()
                .completionStage(
                        () -> asking.executeBlocking(() -> parse(token), false).toCompletionStage())
                .onFailure(ParseException.class)
                .transform(Tokens::refusal);
    }

    private JsonWebToken parse(String token) throws ParseException {
        return development.isPresent() ? development.get().parse(token) : configured.parse(token);
    }

    private static boolean isSet(String value) {
        return !value.equals(UNSET);
    }

    private boolean isConfigured() {
        return key.isPresent() || keyLocation.isPresent();
    }

    /** The reason stays in the log: told to strangers it would help them alone. */
    private static AccessDeniedException refusal(Throwable failure) {
        LOG.debug("A token was refused", failure);
        return AccessDeniedException.ofStranger(
                "This token does not hold: it is expired, meant for others, or not signed by those whom"
                        + " this server trusts.");
    }
}
