package org.readout.platform.security;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.lang.InvalidAlgorithmException;
import org.jose4j.lang.UnresolvableKeyException;

/** Why a token does not hold, for those who read the log; clients are told no more than that it does not. */
final class TokenRefusal {

    private static final Map<Integer, String> REASONS = reasons();

    private TokenRefusal() {}

    /** The reasons, as 'it is expired'. No word of the token is repeated: strangers write them. */
    static String reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnresolvableKeyException) {
                return "its key (kid) is none of those that this server verifies by";
            }
            if (cause instanceof InvalidAlgorithmException) {
                return "it is not signed by RS256 or another algorithm that this server verifies by (alg)";
            }
            if (cause instanceof InvalidJwtException invalid
                    && REASONS.keySet().stream().anyMatch(invalid::hasErrorCode)) {
                return REASONS.entrySet().stream()
                        .filter(reason -> invalid.hasErrorCode(reason.getKey()))
                        .map(Map.Entry::getValue)
                        .collect(Collectors.joining(", "));
            }
        }
        return "it is no JSON web token";
    }

    private static Map<Integer, String> reasons() {
        Map<Integer, String> reasons = new LinkedHashMap<>();
        reasons.put(ErrorCodes.SIGNATURE_INVALID, "it is signed by an unknown key");
        reasons.put(ErrorCodes.SIGNATURE_MISSING, "it is not signed");
        reasons.put(ErrorCodes.EXPIRED, "it is expired (exp)");
        reasons.put(ErrorCodes.EXPIRATION_MISSING, "it says no end (exp)");
        reasons.put(ErrorCodes.NOT_YET_VALID, "it does not hold yet (nbf)");
        reasons.put(ErrorCodes.ISSUED_AT_MISSING, "it does not say when it was issued (iat)");
        reasons.put(ErrorCodes.ISSUED_AT_INVALID_FUTURE, "it is issued in the future (iat)");
        reasons.put(ErrorCodes.ISSUER_INVALID, "it is of another issuer (iss)");
        reasons.put(ErrorCodes.ISSUER_MISSING, "it names no issuer (iss)");
        reasons.put(ErrorCodes.AUDIENCE_INVALID, "it is meant for others (aud)");
        reasons.put(ErrorCodes.AUDIENCE_MISSING, "it does not say for whom it is (aud)");
        return reasons;
    }
}
