package org.readout.platform.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.readout.Signer.TRUSTED;

import io.smallrye.jwt.auth.principal.DefaultJWTParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.ParseException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.UnresolvableKeyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.readout.Signer;

class TokenRefusalTest {

    private static final String UNSIGNED = Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.US_ASCII))
            + ".e30.";

    @ParameterizedTest
    @MethodSource("tokens")
    void the_log_is_told_why_a_token_does_not_hold(String token, String reason) {
        ParseException refused = assertThrows(ParseException.class, () -> parser().parse(token));

        assertEquals(reason, TokenRefusal.reason(new IllegalStateException(refused)));
    }

    static Stream<Arguments> tokens() {
        return Stream.of(
                Arguments.of(
                        of(claims -> claims.setExpirationTime(Signer.ago(Duration.ofHours(1)))), "it is expired (exp)"),
                Arguments.of(of(claims -> claims.unsetClaim("exp")), "it says no end (exp)"),
                Arguments.of(of(claims -> claims.setNotBeforeMinutesInThePast(-60)), "it does not hold yet (nbf)"),
                Arguments.of(
                        of(claims -> claims.setIssuer("https://other.example.org")), "it is of another issuer (iss)"),
                Arguments.of(of(claims -> claims.unsetClaim("iss")), "it names no issuer (iss)"),
                Arguments.of(of(claims -> claims.setAudience("elsewhere")), "it is meant for others (aud)"),
                Arguments.of(of(claims -> claims.unsetClaim("aud")), "it does not say for whom it is (aud)"),
                Arguments.of(
                        of(claims -> {
                            claims.setExpirationTime(Signer.ago(Duration.ofHours(1)));
                            claims.setIssuer("https://other.example.org");
                        }),
                        "it is expired (exp), it is of another issuer (iss)"),
                Arguments.of(Signer.made().editor(), "it is signed by an unknown key"),
                Arguments.of(
                        UNSIGNED, "it is not signed by RS256 or another algorithm that this server verifies by (alg)"),
                Arguments.of("Anna, editor", "it is no JSON web token"),
                Arguments.of("a.b.c", "it is no JSON web token"));
    }

    @Test
    void a_key_set_without_its_key_is_told() {
        assertEquals(
                "its key (kid) is none of those that this server verifies by",
                TokenRefusal.reason(new ParseException("", new UnresolvableKeyException("kid \"forged\nline\""))));
    }

    private static String of(Consumer<JwtClaims> change) {
        JwtClaims claims = Signer.claims();
        change.accept(claims);
        return TRUSTED.sign(claims);
    }

    private static DefaultJWTParser parser() {
        try {
            JWTAuthContextInfo trust = new JWTAuthContextInfo(
                    (RSAPublicKey) KeyFactory.getInstance("RSA")
                            .generatePublic(
                                    new X509EncodedKeySpec(Base64.getDecoder().decode(TRUSTED.publicKey()))),
                    Signer.ISSUER);
            trust.setExpectedAudience(Set.of(Signer.AUDIENCE));
            trust.setClockSkew(0);
            return new DefaultJWTParser(trust);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
