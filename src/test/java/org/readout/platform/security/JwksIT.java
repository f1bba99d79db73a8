package org.readout.platform.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.Caller;
import org.readout.Drafts;
import org.readout.GraphQl;
import org.readout.Signer;
import org.readout.platform.database.ServerProcess;

/** A server that trusts an identity provider, which shows its keys over HTTP. */
class JwksIT {

    private static final String RS256 = AlgorithmIdentifiers.RSA_USING_SHA256;
    private static final String ES256 = AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256;

    @TempDir
    Path folder;

    private volatile String keySet;
    private final AtomicInteger fetched = new AtomicInteger();

    @Test
    void tokens_hold_by_the_keys_that_the_provider_shows_now() throws Exception {
        PublicJsonWebKey rsa = named("one", RsaJwkGenerator.generateJwk(2048));
        PublicJsonWebKey curve = named("two", EcJwkGenerator.generateJwk(EllipticCurves.P256));
        PublicJsonWebKey next = named("three", RsaJwkGenerator.generateJwk(2048));
        show(rsa, curve);
        HttpServer provider = provider();
        try (ServerProcess server =
                ServerProcess.launch(settings(provider.getAddress().getPort())).started()) {
            server.awaitReady(true);

            assertWrites(server, signed(rsa, RS256, claims()));
            assertWrites(server, signed(curve, ES256, claims()));

            JwtClaims late = claims();
            late.setExpirationTime(Signer.ago(java.time.Duration.ofHours(1)));
            JwtClaims foreign = claims();
            foreign.setIssuer("https://other.example.org");
            JwtClaims elsewhere = claims();
            elsewhere.setAudience("elsewhere");
            JwtClaims reader = claims();
            reader.setClaim("realm_access", Map.of("roles", List.of("reader")));
            assertEquals("UNAUTHENTICATED", write(server, signed(curve, ES256, late)));
            assertEquals("UNAUTHENTICATED", write(server, signed(curve, ES256, foreign)));
            assertEquals("UNAUTHENTICATED", write(server, signed(curve, ES256, elsewhere)));
            assertEquals("FORBIDDEN", write(server, signed(curve, ES256, reader)));
            // the right name, and another key
            assertEquals(
                    "UNAUTHENTICATED",
                    write(server, signed(named("one", RsaJwkGenerator.generateJwk(2048)), RS256, claims())));

            int before = fetched.get();
            show(next);
            assertWrites(server, signed(next, RS256, claims()));
            assertTrue(fetched.get() > before, "the keys were not fetched again");
            assertEquals("UNAUTHENTICATED", write(server, signed(rsa, RS256, claims())), "a key that was withdrawn");
        } finally {
            provider.stop(0);
        }
    }

    private static PublicJsonWebKey named(String name, PublicJsonWebKey key) {
        key.setKeyId(name);
        return key;
    }

    private void show(PublicJsonWebKey... keys) {
        keySet = new JsonWebKeySet(List.of(keys)).toJson();
    }

    private HttpServer provider() throws IOException {
        HttpServer provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/keys", exchange -> {
            fetched.incrementAndGet();
            byte[] body = keySet.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        provider.start();
        return provider;
    }

    private Map<String, String> settings(int port) {
        return Map.of(
                "READOUT_DATABASE_FOLDER",
                folder.toString(),
                "MP_JWT_VERIFY_PUBLICKEY_LOCATION",
                "http://localhost:" + port + "/keys",
                "MP_JWT_VERIFY_PUBLICKEY_ALGORITHM",
                "RS256,ES256",
                "MP_JWT_VERIFY_ISSUER",
                Signer.ISSUER,
                "MP_JWT_VERIFY_AUDIENCES",
                Signer.AUDIENCE,
                "SMALLRYE_JWT_PATH_GROUPS",
                "realm_access/roles");
    }

    /** As Keycloak has it. */
    private static JwtClaims claims() {
        JwtClaims claims = Signer.claims();
        claims.unsetClaim("groups");
        claims.setClaim("realm_access", Map.of("roles", List.of("editor")));
        return claims;
    }

    private static String signed(PublicJsonWebKey key, String algorithm, JwtClaims claims) throws JoseException {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(algorithm);
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setKey(key.getPrivateKey());
        signature.setPayload(claims.toJson());
        return signature.getCompactSerialization();
    }

    private static void assertWrites(ServerProcess server, String token) {
        assertEquals("", write(server, token));
    }

    /** The code of the refusal; empty where there was none. */
    private static String write(ServerProcess server, String token) {
        Caller.Answer answer = new Caller(server.port(), token)
                .ask(GraphQl.text("record-actor"), Map.of("input", Drafts.actor(Drafts.slug("keys"))));
        return answer.isWhole() ? "" : answer.code();
    }
}
