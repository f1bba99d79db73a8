package org.readout.platform.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.jwt.auth.principal.ParseException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Verifies tokens by the key of the {@link DevelopmentEditor}, in development and where no other key is configured. */
@ApplicationScoped
public class DevelopmentIdentityProvider implements IdentityProvider<TokenAuthenticationRequest> {

    private final Optional<DevelopmentEditor> editor;

    DevelopmentIdentityProvider(TokenVerification verification) {
        editor = verification.isConfigured() ? Optional.empty() : DevelopmentEditor.here();
    }

    /** The editor that development has of its own, if there is one. */
    public Optional<DevelopmentEditor> editor() {
        return editor;
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public int priority() {
        return SYSTEM_FIRST;
    }

    /** Leaves the request to others where there is no such editor. */
    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        return editor.isEmpty()
                ? Uni.createFrom().nullItem()
                : Uni.createFrom().item(() -> identity(editor.get(), request));
    }

    private static SecurityIdentity identity(DevelopmentEditor editor, TokenAuthenticationRequest request) {
        try {
            JsonWebToken token = editor.parse(request.getToken().getToken());
            return QuarkusSecurityIdentity.builder()
                    .setPrincipal(token)
                    .addCredential(request.getToken())
                    .addRoles(token.getGroups())
                    .build();
        } catch (ParseException e) {
            throw new AuthenticationFailedException(e);
        }
    }
}
