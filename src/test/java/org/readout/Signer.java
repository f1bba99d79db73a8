package org.readout;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Signs tokens, as an identity provider does. */
public record Signer(String publicKey, String privateKey) {

    public static final String ISSUER = "https://issuer.example.org";
    public static final String AUDIENCE = "readout";
    public static final String EDITOR = "anna";

    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final Map<String, Token> EDITORS = new ConcurrentHashMap<>();

    /** The one that the server trusts; in system properties, for each profile loads this class anew. */
    public static final Signer TRUSTED = trusted();

    public static Signer made() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            return new Signer(
                    text(pair.getPublic().getEncoded()), text(pair.getPrivate().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a token of an editor says. */
    public static JwtClaims claims() {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience(AUDIENCE);
        claims.setSubject(EDITOR);
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(60);
        claims.setStringListClaim("groups", List.of("editor"));
        return claims;
    }

    public static NumericDate ago(Duration time) {
        return NumericDate.fromSeconds(NumericDate.now().getValue() - time.toSeconds());
    }

    /** The same for a while: to sign takes longer than to ask. */
    public String editor() {
        return EDITORS.compute(
                        publicKey,
                        (key, last) -> last != null && last.until.isAfter(Instant.now())
                                ? last
                                : new Token(sign(claims()), Instant.now().plus(KEPT)))
                .text;
    }

    public String sign(JwtClaims claims) {
        try {
            PrivateKey key = KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(privateKey)));
            JsonWebSignature signature = new JsonWebSignature();
            signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
            signature.setKey(key);
            signature.setPayload(claims.toJson());
            return signature.getCompactSerialization();
        } catch (GeneralSecurityException | JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Signer trusted() {
        if (System.getProperty("readout.test.key") == null) {
            Signer made = made();
            System.setProperty("readout.test.key", made.publicKey);
            System.setProperty("readout.test.key.private", made.privateKey);
        }
        return new Signer(System.getProperty("readout.test.key"), System.getProperty("readout.test.key.private"));
    }

    private record Token(String text, Instant until) {}

    private static String text(byte[] key) {
        return Base64.getEncoder().encodeToString(key);
    }
}
