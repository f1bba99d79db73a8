package org.readout.platform.security;

import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who asks. A request's token is kept with its Vert.x context and verified when somebody wants to know: most requests only
 * read what everybody may read.
 */
@ApplicationScoped
public class CallerIdentity {

    private static final String TOKEN = CallerIdentity.class.getName();
    private static final String SCHEME = "Bearer ";
    private static final int LONGEST_NAME = 200;

    private final SecuritySettings settings;
    private final Tokens tokens;

    CallerIdentity(SecuritySettings settings, Tokens tokens) {
        this.settings = settings;
        this.tokens = tokens;
    }

    /** Keeps the token that a request, or the request that opened a WebSocket, shows. */
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
        return asking().map(token -> {
            if (!token.getGroups().contains(settings.writerRole())) {
                throw AccessDeniedException.ofKnown("'" + token.getSubject() + "' has not the role '"
                        + settings.writerRole() + "', which writing needs.");
            }
            return token.getSubject();
        });
    }

    /**
     * Whether whoever asks may read.
     *
     * @throws AccessDeniedException where he may not
     */
    public Uni<Void> reader() {
        return settings.read() == SecuritySettings.Readers.ANYONE
                ? Uni.createFrom().voidItem()
                : asking().replaceWithVoid();
    }

    private Uni<JsonWebToken> asking() {
        Optional<String> shown = ContextLocals.get(TOKEN);
        return shown.isEmpty()
                ? Uni.createFrom()
                        .failure(AccessDeniedException.ofStranger(
                                "This needs a token: send it in the header `Authorization: Bearer …`."))
                : tokens.verified(shown.get()).invoke(CallerIdentity::checkName);
    }

    private static void checkName(JsonWebToken token) {
        String name = token.getSubject();
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
}
