package org.readout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.jwt.auth.principal.DefaultJWTParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.graphql.Endpoint;

/** What docs/editing.md shows is run as it stands there. */
@QuarkusTest
@TestProfile(Unhurried.class)
class EditingDocsTest {

    private static final Path PAGE = Path.of("docs/editing.md");
    private static final Pattern SHELL =
            Pattern.compile("^```sh\\R(openssl .*?)^```", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern EXAMPLE =
            Pattern.compile("^```graphql\\R(.*?)^```\\R\\R```json\\R(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern VARIABLE = Pattern.compile("\\$(\\w+): (?:ID!|String)");
    private static final String ANY = "…";

    @Inject
    GraphQLSchema schema;

    /** What answers gave out: ids by the name that they stand under, and the last cursor as {@code after}. */
    private final Map<String, Object> given = new HashMap<>();

    @Test
    void each_example_has_the_answer_that_follows_it() throws Exception {
        for (MatchResult example : examples()) {
            String query = example.group(1);
            JsonObject answer = query.startsWith("subscription") ? follow(query) : ask(query);

            answer.remove("extensions");
            collect(answer, null);
            assertEquals(new JsonObject(example.group(2)).encodePrettily(), answer.encodePrettily(), query);
        }
    }

    @Test
    void every_mutation_is_shown() throws IOException {
        String shown = examples().stream().map(example -> example.group(1)).collect(Collectors.joining());

        assertEquals(
                Set.of(),
                schema.getMutationType().getFieldDefinitions().stream()
                        .map(GraphQLFieldDefinition::getName)
                        .filter(name -> !shown.contains(" " + name + "("))
                        .collect(Collectors.toSet()));
    }

    @Test
    void four_lines_of_openssl_make_a_token_that_holds(@TempDir Path folder) throws Exception {
        String lines = SHELL.matcher(Files.readString(PAGE))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        assertEquals(4, lines.lines().count());
        Process shell = new ProcessBuilder("bash", "-ec", lines + "printf %s \"$TOKEN\" > token")
                .directory(folder.toFile())
                .inheritIO()
                .start();
        assertTrue(shell.waitFor(1, TimeUnit.MINUTES));
        assertEquals(0, shell.exitValue());

        JWTAuthContextInfo trust = new JWTAuthContextInfo(key(folder.resolve("editor.pub")), Signer.ISSUER);
        trust.setExpectedAudience(Set.of(Signer.AUDIENCE));
        JsonWebToken token = new DefaultJWTParser(trust).parse(Files.readString(folder.resolve("token")));

        assertEquals("anna", token.getSubject());
        assertEquals(Set.of("editor"), token.getGroups());
        assertEquals(3600, token.getExpirationTime() - token.getIssuedAtTime(), 5);
    }

    private JsonObject ask(String query) {
        return Endpoint.json(
                Endpoint.ask(query, variables(query), "Authorization", "Bearer " + Signer.TRUSTED.editor()));
    }

    private JsonObject follow(String query) throws Exception {
        try (SocketClient client = SocketClient.begun()) {
            client.subscribe("1", query, variables(query));
            return client.next().getJsonObject("payload");
        }
    }

    private Map<String, Object> variables(String query) {
        return VARIABLE.matcher(query)
                .results()
                .collect(Collectors.toMap(variable -> variable.group(1), variable -> given.get(variable.group(1))));
    }

    /** Takes out what no page can print. */
    private void collect(Object value, String name) {
        if (value instanceof JsonArray list) {
            list.forEach(one -> collect(one, name));
        } else if (value instanceof JsonObject object) {
            for (String field : List.copyOf(object.fieldNames())) {
                if (field.equals("id") || field.equals("endCursor")) {
                    given.put(field.equals("id") ? name : "after", object.getString(field));
                    object.put(field, ANY);
                } else {
                    collect(object.getValue(field), field);
                }
            }
        }
    }

    private static List<MatchResult> examples() throws IOException {
        return EXAMPLE.matcher(Files.readString(PAGE)).results().toList();
    }

    private static RSAPublicKey key(Path pem) throws Exception {
        String encoded = Files.readString(pem).replaceAll("-----.*-----|\\s", "");
        return (RSAPublicKey) KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(encoded)));
    }
}
