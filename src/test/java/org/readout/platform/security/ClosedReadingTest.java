package org.readout.platform.security;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.readout.Editors;
import org.readout.ForEditors;
import org.readout.GraphQl;
import org.readout.Signer;
import org.readout.SocketClient;
import org.readout.graphql.Endpoint;
import org.readout.pages.View;

@QuarkusTest
@TestProfile(ClosedReadingTest.Closed.class)
class ClosedReadingTest {

    @Inject
    @All
    List<View<?>> views;

    @Test
    void where_reading_is_closed_a_stranger_reads_nothing() {
        given().contentType("application/json")
                .body(Map.of("query", "{ countries { code } }"))
                .post("/graphql")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", is("Bearer"))
                .body("errors[0].extensions.code", is("UNAUTHENTICATED"));
        given().get("/graphql/schema.graphql").then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ _service { sdl } }",
                "{ _entities(representations: [{__typename: \"Meeting\", slug: \"paris-2018\"}]) { __typename } }"
            })
    void nor_as_a_gateway(String query) {
        given().contentType("application/json")
                .body(Map.of("query", query))
                .post("/graphql")
                .then()
                .statusCode(401)
                .body("errors[0].extensions.code", is("UNAUTHENTICATED"));
        given().contentType("application/json")
                .header("Authorization", "Bearer " + Signer.TRUSTED.editor())
                .body(Map.of("query", query))
                .post("/graphql")
                .then()
                .statusCode(200)
                .body("errors", nullValue());
    }

    @Test
    void nor_by_any_page() {
        for (View<?> view : views) {
            String address = view.path().replace(":slug", "paris-2018");
            for (String suffix : view.path().endsWith("/") ? List.of("") : List.of("", ".json", ".atom")) {
                given().accept("text/html, */*")
                        .get(address + suffix)
                        .then()
                        .statusCode(401)
                        .header("WWW-Authenticate", is("Bearer"))
                        .body(not(containsString("Paris")));
            }
        }
    }

    @Test
    void nor_by_names_of_which_the_manifest_alone_says_what_a_client_needs() {
        given().get("/reconcile").then().statusCode(200).body("authentication.name", is("Authorization"));
        for (String address : List.of(
                "/reconcile?queries=%7B%7D",
                "/reconcile/suggest/entity?prefix=Vlad",
                "/reconcile/properties?type=Actor",
                "/reconcile/preview?id=actors%2Fvladimir-putin")) {
            given().urlEncodingEnabled(false)
                    .get(address)
                    .then()
                    .statusCode(401)
                    .header("WWW-Authenticate", is("Bearer"))
                    .header("Access-Control-Allow-Origin", is("*"))
                    .body(not(containsString("Putin")));
        }
        given().contentType("application/x-www-form-urlencoded")
                .body("queries={}")
                .post("/reconcile")
                .then()
                .statusCode(401);
        given().urlEncodingEnabled(false)
                .header("Authorization", "Bearer " + Signer.TRUSTED.editor())
                .get("/reconcile/suggest/entity?prefix=Vlad")
                .then()
                .statusCode(200)
                .body(containsString("Vladimir Putin"));
    }

    @Test
    void whoever_is_known_reads_pages_that_no_cache_gives_to_others_unasked() {
        given().header("Authorization", "Bearer " + Signer.TRUSTED.editor())
                .get("/topics/crimea")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-cache"))
                .body(containsString("Crimea"));
    }

    @Test
    void a_page_of_another_origin_asks_before_it_shows_a_token_and_reads_why_it_is_refused() {
        String origin = "https://pages.example.org";

        given().header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,content-type")
                .options("/graphql")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", is(origin))
                .header("Access-Control-Allow-Headers", is("authorization,content-type"));
        given().header("Origin", origin)
                .get("/graphql")
                .then()
                .statusCode(401)
                .header("Access-Control-Allow-Origin", is(origin))
                .header("Access-Control-Expose-Headers", containsString("X-Request-Id"));
    }

    @Test
    void a_refusal_is_compressed_for_who_takes_that_alone() {
        assertEquals("gzip", coding("gzip"));
        assertEquals("none", coding("br, gzip;q=0"));
        assertEquals("none", coding("gzip;q=0.5, identity"));
    }

    private static String coding(String accepted) {
        return Endpoint.get("/graphql", "Accept-Encoding", accepted)
                .headers()
                .firstValue("Content-Encoding")
                .orElse("none");
    }

    @Test
    void where_reading_is_closed_a_stranger_s_body_is_not_read() throws IOException {
        String head = "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
        try (java.net.Socket socket = Endpoint.raw(head + "Content-Length: 1000\r\n\r\n{")) {
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertTrue(answer.startsWith("HTTP/1.1 401"), answer);
            assertTrue(answer.toLowerCase(Locale.ROOT).contains("connection: close"), answer);
        }
    }

    @Test
    void where_reading_is_closed_whoever_is_known_reads_without_being_an_editor() {
        JwtClaims claims = Signer.claims();
        claims.setStringListClaim("groups", List.of());

        assertNull(
                Editors.answer(Signer.TRUSTED.sign(claims), "paris", Map.of()).get("errors"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ node(id: \"%s\") { id } }",
                "{ nodes(ids: [\"%s\"]) { ... on Statement { revisions { by changes { before } } } } }"
            })
    void nor_by_the_id_of_a_node(String query) {
        String asked = query.formatted(id());

        given().contentType("application/json")
                .body(Map.of("query", asked))
                .post("/graphql")
                .then()
                .statusCode(401)
                .body("data", nullValue());
        given().queryParam("query", asked).get("/graphql").then().statusCode(401);
        given().queryParam("query", asked)
                .header("Upgrade", "websocket")
                .header("Connection", "Upgrade")
                .get("/graphql")
                .then()
                .statusCode(400)
                .body(not(containsString("\"data\"")));
        given().header("Upgrade", "websocket")
                .get("/graphql/schema.graphql")
                .then()
                .statusCode(401);
    }

    @Test
    void a_stranger_s_websocket_is_closed_before_it_asks() throws Exception {
        for (String token : new String[] {null, Signer.made().editor()}) {
            try (SocketClient greeting = SocketClient.greeting(token);
                    SocketClient opening = SocketClient.opening(token)) {
                assertEquals(4403, greeting.closeCode());
                assertEquals(4403, opening.closeCode());
            }
        }
    }

    @Test
    void whoever_is_known_reads_over_websocket() throws Exception {
        String token = Signer.TRUSTED.editor();
        try (SocketClient greeting = SocketClient.greeting(token).acknowledged();
                SocketClient opening = SocketClient.opening(token).acknowledged()) {
            assertFalse(greeting.ask(GraphQl.text("paris"), Map.of()).containsKey("errors"));
            assertFalse(opening.ask(GraphQl.text("paris"), Map.of()).containsKey("errors"));
        }
    }

    @Test
    void whoever_is_known_reads_over_websocket_as_long_as_his_token_holds() throws Exception {
        JwtClaims claims = Signer.claims();
        claims.setExpirationTime(NumericDate.fromSeconds(NumericDate.now().getValue() + 3));
        String token = Signer.TRUSTED.sign(claims);
        try (SocketClient greeting = SocketClient.greeting(token).acknowledged();
                SocketClient opening = SocketClient.opening(token).acknowledged()) {
            assertEquals(4403, greeting.closeCode());
            assertEquals(4403, opening.closeCode());
            assertTrue(
                    NumericDate.now().getValue() >= claims.getExpirationTime().getValue());
        }
    }

    private static String id() {
        return Editors.answer(Signer.TRUSTED.editor(), "ids", Map.of()).getString("data.statement.id");
    }

    public static class Closed extends ForEditors {

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> overrides = new HashMap<>(super.getConfigOverrides());
            overrides.put("readout.security.read", "authenticated");
            overrides.put("readout.federation.enabled", "true");
            overrides.put("quarkus.http.cors.enabled", "true");
            overrides.put("quarkus.http.cors.origins", "https://pages.example.org");
            return overrides;
        }
    }
}
