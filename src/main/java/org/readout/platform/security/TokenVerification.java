package org.readout.platform.security;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether this server can verify tokens, as MicroProfile JWT's settings {@code mp.jwt.verify.*} say. */
@ApplicationScoped
class TokenVerification {

    /** As SmallRye JWT has it. */
    private static final String UNSET = "NONE";

    private final Optional<String> key;
    private final Optional<String> keyLocation;
    private final Optional<String> issuer;
    private final Optional<String> audiences;

    TokenVerification(
            @ConfigProperty(name = "mp.jwt.verify.publickey") Optional<String> key,
            @ConfigProperty(name = "mp.jwt.verify.publickey.location") Optional<String> keyLocation,
            @ConfigProperty(name = "mp.jwt.verify.issuer") Optional<String> issuer,
            @ConfigProperty(name = "mp.jwt.verify.audiences") Optional<String> audiences) {
        this.key = key.filter(TokenVerification::isSet);
        this.keyLocation = keyLocation.filter(TokenVerification::isSet);
        this.issuer = issuer.filter(TokenVerification::isSet);
        this.audiences = audiences.filter(TokenVerification::isSet);
    }

    /** A token of any issuer, or for any other service, would open the record to strangers. */
    void start(@Observes StartupEvent start) {
        if (isConfigured() && (issuer.isEmpty() || audiences.isEmpty())) {
            throw new ConfigurationException("A key verifies tokens here, but not whose and for whom they are:"
                    + " set MP_JWT_VERIFY_ISSUER and MP_JWT_VERIFY_AUDIENCES too.");
        }
    }

    /** Whether there is a key. */
    boolean isConfigured() {
        return key.isPresent() || keyLocation.isPresent();
    }

    private static boolean isSet(String value) {
        return !value.equals(UNSET);
    }
}
