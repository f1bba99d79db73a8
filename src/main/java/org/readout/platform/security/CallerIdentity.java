package org.readout.platform.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.smallrye.jwt.runtime.auth.JsonWebTokenCredential;
import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who asks. A request's token is kept with its Vert.x context and verified when somebody wants to know, by the identity
 * providers of Quarkus: most requests only read what everybody may read.
 */
@Singleton
public class CallerIdentity {

    private static final String TOKEN = CallerIdentity.class.getName();
    private static final String SCHEME = "Bearer ";
    private static final int LONGEST_NAME = 200;

    /** The end of the year 9999, in seconds: later ones are beyond what timers count. */
    private static final long LATEST_END = 253_402_300_799L;

    private final SecuritySettings settings;
    private final TokenVerification verification;
    private final DevelopmentIdentityProvider development;
    private final IdentityProviderManager providers;
    private final RefusedTokens refused;
    private final Duration leeway;

    CallerIdentity(
            SecuritySettings settings,
            TokenVerification verification,
            DevelopmentIdentityProvider development,
            IdentityProviderManager providers,
            RefusedTokens refused,
            @ConfigProperty(name = "mp.jwt.verify.clock.skew", defaultValue = "0") int leewaySeconds) {
        this.settings = settings;
        this.verification = verification;
        this.development = development;
        this.providers = providers;
        this.refused = refused;
        this.leeway = Duration.ofSeconds(leewaySeconds);
    }

    /** Keeps the token of a request, or of the request that opened a WebSocket. */
    public void takeBearerToken(RoutingContext request) {
        setBearerToken(request.request().getHeader(HttpHeaders.AUTHORIZATION));
    }

    /**
     * Keeps the token for what runs in the current Vert.x context.
     *
     * @param authorization as in the header {@code Authorization}; null keeps what is there
     */
    public void setBearerToken(String authorization) {
        if (authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            ContextLocals.put(TOKEN, authorization.substring(SCHEME.length()).trim());
        }
    }

    /**
     * The name of whoever asks, the subject of his token, where he may write.
     *
     * @throws AccessDeniedException where he may not
     */
    public Uni<String> writer() {
        return identity().map(caller -> {
            if (!caller.roles().contains(settings.writerRole())) {
                throw AccessDeniedException.ofKnown("'" + caller.name() + "' has not the role '" + settings.writerRole()
                        + "', which writing needs.");
            }
            return caller.name();
        });
    }

    /** Whether everybody may read, whoever asks. */
    public boolean isReadableByAnyone() {
        return settings.read() == SecuritySettings.Readers.ANYONE;
    }

    /**
     * Whether whoever asks may read.
     *
     * @throws AccessDeniedException where he may not
     */
    public Uni<Void> reader() {
        return isReadableByAnyone() ? Uni.createFrom().voidItem() : identity().replaceWithVoid();
    }

    /**
     * When the token of whoever asks expires; empty where none came.
     *
     * @throws AccessDeniedException where it does not hold
     */
    public Uni<Optional<Instant>> expiry() {
        return ContextLocals.get(TOKEN).isEmpty()
                ? Uni.createFrom().item(Optional.empty())
                : identity().map(caller -> Optional.of(caller.expiresAt()));
    }

    /**
     * When whoever asks may read no longer by the token that he shows, as a WebSocket has to know; empty if he may for ever, or
     * without one that holds.
     *
     * @throws AccessDeniedException where he may not read at all
     */
    public Uni<Optional<Instant>> readableUntil() {
        return isReadableByAnyone()
                ? expiry().onFailure(AccessDeniedException.class).recoverWithItem(Optional.empty())
                : identity().map(caller -> Optional.of(caller.expiresAt()));
    }

    /**
     * Whose the token of this request is.
     *
     * @throws AccessDeniedException where none came, where it does not hold, or where there is nothing to verify it by
     */
    public Uni<TokenIdentity> identity() {
        Optional<String> token = ContextLocals.get(TOKEN);
        if (token.isEmpty()) {
            return Uni.createFrom()
                    .failure(AccessDeniedException.ofStranger(
                            "This needs a token: send it in the header `Authorization: Bearer …`."));
        }
        if (!verification.isConfigured() && development.editor().isEmpty()) {
            return Uni.createFrom()
                    .failure(
                            AccessDeniedException.ofStranger(
                                    "This server knows nobody: it has no key to verify tokens by. Set"
                                            + " MP_JWT_VERIFY_PUBLICKEY_LOCATION, MP_JWT_VERIFY_ISSUER and MP_JWT_VERIFY_AUDIENCES."));
        }
        return verified(token.get());
    }

    /** A key set is fetched when it is first needed, on another thread. */
    private Uni<TokenIdentity> verified(String token) {
        Context request = Vertx.currentContext();
        TokenAuthenticationRequest shown = new TokenAuthenticationRequest(new JsonWebTokenCredential(token));
        // in development there is no other key, and the provider for other keys is asked first
        return (development.editor().isPresent()
                        ? development.authenticate(shown, null)
                        : providers.authenticate(shown))
                .emitOn(task -> request.runOnContext(turn -> task.run()))
                .onFailure(AuthenticationFailedException.class)
                .transform(this::refusal)
                .map(this::identity);
    }

    private TokenIdentity identity(SecurityIdentity verified) {
        JsonWebToken token = (JsonWebToken) verified.getPrincipal();
        checkName(token.getSubject());
        Instant end = Instant.ofEpochSecond(Math.min(token.getExpirationTime(), LATEST_END));
        return new TokenIdentity(token.getSubject(), verified.getRoles(), end.plus(leeway));
    }

    private static void checkName(String name) {
        if (name == null
                || name.isBlank()
                || name.length() > LONGEST_NAME
                || !name.codePoints().allMatch(CallerIdentity::isPlain)) {
            throw AccessDeniedException.ofStranger("This token does not name whose it is, by a plain `sub` of at most "
                    + LONGEST_NAME + " characters.");
        }
    }

    private static boolean isPlain(int character) {
        return !Character.isISOControl(character) && Character.getType(character) != Character.SURROGATE;
    }

    /** The reason stays in the log: told to strangers it would help them alone. */
    private AccessDeniedException refusal(Throwable failure) {
        refused.log(failure);
        return AccessDeniedException.ofStranger(
                "This token does not hold: it is expired, meant for others, or not signed by those whom"
                        + " this server trusts.");
    }
}
