package org.readout.platform.security;

import io.quarkus.runtime.LaunchMode;
import io.smallrye.jwt.auth.principal.DefaultJWTParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/**
 * Somebody who may write while the server is developed: a key pair that is made at start, whose private half is forgotten
 * once it has signed one token. There is none in a packaged server.
 */
public final class DevelopmentEditor {

    private static final Logger LOG = Logger.getLogger(DevelopmentEditor.class);

    /** System properties outlive a live reload, which loads all classes anew: so the token holds until the server stops. */
    private static final String TOKEN = "readout.development.token";

    private static final String KEY = "readout.development.key";

    private static final String SELF = "readout-development";
    private static final String NAME = "developer";
    private static final float A_DAY = 24 * 60;
    private static final int BITS = 2048;

    private final String token;
    private final JWTParser parser;

    private DevelopmentEditor(String token, RSAPublicKey key) {
        this.token = token;
        JWTAuthContextInfo trust = new JWTAuthContextInfo(key, SELF);
        trust.setExpectedAudience(Set.of(SELF));
        trust.setClockSkew(0);
        parser = new DefaultJWTParser(trust);
    }

    /** The one of this server, where it runs in development. */
    static Optional<DevelopmentEditor> here() {
        return LaunchMode.current() == LaunchMode.DEVELOPMENT ? Optional.of(made()) : Optional.empty();
    }

    /** Makes one, or finds the one that was made before. */
    static DevelopmentEditor made() {
        try {
            if (System.getProperty(TOKEN) == null) {
                make();
            }
            return new DevelopmentEditor(System.getProperty(TOKEN), key(System.getProperty(KEY)));
        } catch (GeneralSecurityException | JoseException e) {
            throw new IllegalStateException("no key for development", e);
        }
    }

    /** A bearer token that may write, for a day. */
    public String token() {
        return token;
    }

    JsonWebToken parse(String shown) throws ParseException {
        return parser.parse(shown);
    }

    private static void make() throws GeneralSecurityException, JoseException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(BITS);
        KeyPair pair = generator.generateKeyPair();
        String made = signed(pair);
        System.setProperty(
                KEY, Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
        System.setProperty(TOKEN, made);
        LOG.infof("In development this token may write, for a day; GraphiQL sends it: Authorization: Bearer %s", made);
    }

    private static String signed(KeyPair pair) throws JoseException {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(SELF);
        claims.setAudience(SELF);
        claims.setSubject(NAME);
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(A_DAY);
        claims.setStringListClaim("groups", List.of("editor"));
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setKey(pair.getPrivate());
        signature.setPayload(claims.toJson());
        return signature.getCompactSerialization();
    }

    private static RSAPublicKey key(String encoded) throws GeneralSecurityException {
        return (RSAPublicKey) KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(encoded)));
    }
}
