package org.readout.platform.security;

import java.time.Instant;
import java.util.Set;

/**
 * Whose a verified token is.
 *
 * @param name the token's subject
 * @param expiresAt from when on it does not hold
 */
public record TokenIdentity(String name, Set<String> roles, Instant expiresAt) {

    public TokenIdentity {
        roles = Set.copyOf(roles);
    }
}
