package org.readout.platform.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.readout.Signer.TRUSTED;
import static org.readout.Signer.claims;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.readout.Drafts;
import org.readout.Editors;
import org.readout.ForEditors;
import org.readout.GraphQl;
import org.readout.Signer;

@QuarkusTest
@TestProfile(ForEditors.class)
class EditorTest {

    private static final String NONE = null;

    @ParameterizedTest
    @MethodSource("refusals")
    void whoever_is_no_editor_writes_nothing(String document, String what, String token, String code) {
        Map<String, Object> input = inputs().get(document);

        JsonPath answer = Editors.answer(token, document, input);

        assertEquals(code, answer.getString("errors[0].extensions.code"), answer::prettify);
        assertEquals(1, answer.getList("errors[0].path").size());
        assertNull(answer.get("data"));
    }

    @Test
    void the_journal_does_not_move_for_whoever_is_no_editor() {
        String before = head();

        inputs().forEach((document, input) ->
                tokens().values().forEach(token -> Editors.answer(token, document, input)));

        assertEquals(before, head());
    }

    private static String head() {
        return GraphQl.ask("changes", Map.of("last", 1)).getString("data.page.pageInfo.endCursor");
    }

    @Test
    void nobody_needs_a_token_to_read() {
        assertEquals("paris-2018", GraphQl.ask("paris").getString("data.meeting.slug"));
        JsonPath answer =
                Editors.answer(changed(c -> c.setExpirationTime(Signer.ago(Duration.ofHours(1)))), "paris", Map.of());
        assertNull(answer.get("errors"));
    }

    @Test
    void an_editor_s_name_stands_in_the_journal() {
        Map<String, Object> draft = Drafts.statement(Drafts.slug("by"));
        String token = changed(c -> c.setSubject("berta@example.org"));

        Editors.answer(token, "record-statement", Map.of("input", draft));

        assertEquals(
                "berta@example.org",
                GraphQl.ask("revisions", Map.of("slug", draft.get("slug")))
                        .getString("data.statement.revisions[0].by"));
    }

    static Stream<Arguments> refusals() {
        return inputs().keySet().stream().sorted().flatMap(document -> tokens().entrySet().stream()
                .map(token -> Arguments.of(
                        document,
                        token.getKey(),
                        token.getValue(),
                        token.getKey().startsWith("without the role") ? "FORBIDDEN" : "UNAUTHENTICATED")));
    }

    static Map<String, Map<String, Object>> inputs() {
        Map<String, Map<String, Object>> inputs = new HashMap<>();
        Drafts.all().forEach((document, draft) -> inputs.put(document, Map.of("input", draft)));
        inputs.put("correct-statement", Map.of("input", Drafts.statement(Drafts.slug("s")), "reason", "So."));
        inputs.put("retract-statement", Map.of("slug", "trump-probably-not-paris-2018-11-05", "reason", "So."));
        return inputs;
    }

    static Map<String, String> tokens() {
        Map<String, String> tokens = new HashMap<>();
        tokens.put("none", NONE);
        tokens.put("no token at all", "Anna, editor");
        tokens.put("expired", changed(c -> c.setExpirationTime(Signer.ago(Duration.ofHours(1)))));
        tokens.put("expired a moment ago", changed(c -> c.setExpirationTime(Signer.ago(Duration.ofSeconds(1)))));
        tokens.put("never expiring", changed(c -> c.unsetClaim("exp")));
        tokens.put("signed by a stranger", Signer.made().sign(claims()));
        tokens.put("of another issuer", changed(c -> c.setIssuer("https://other.example.org")));
        tokens.put("of no issuer", changed(c -> c.unsetClaim("iss")));
        tokens.put("for another service", changed(c -> c.setAudience("somewhere-else")));
        tokens.put("for no service", changed(c -> c.unsetClaim("aud")));
        tokens.put("of nobody", changed(c -> c.unsetClaim("sub")));
        tokens.put("of a name with a NUL", changed(c -> c.setSubject("an\0na")));
        tokens.put("unsigned", unsigned());
        tokens.put("signed with the public key as a secret", signedWithThePublicKey());
        tokens.put("with another editor's signature", TRUSTED.editor().replaceFirst("\\..*\\.", "." + payload() + "."));
        tokens.put("without the role", changed(c -> c.setStringListClaim("groups", List.of("reader"))));
        tokens.put("without the role, for it has none", changed(c -> c.unsetClaim("groups")));
        return tokens;
    }

    private static String changed(Consumer<JwtClaims> change) {
        JwtClaims claims = claims();
        change.accept(claims);
        return TRUSTED.sign(claims);
    }

    private static String payload() {
        JwtClaims claims = claims();
        claims.setSubject("mallory");
        return encoded(claims.toJson());
    }

    private static String unsigned() {
        return encoded("{\"alg\":\"none\"}") + "." + encoded(claims().toJson()) + ".";
    }

    private static String signedWithThePublicKey() {
        try {
            JsonWebSignature signature = new JsonWebSignature();
            signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
            signature.setKey(new HmacKey(Base64.getDecoder().decode(TRUSTED.publicKey())));
            signature.setPayload(claims().toJson());
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
