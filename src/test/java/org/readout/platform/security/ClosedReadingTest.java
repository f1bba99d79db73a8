package org.readout.platform.security;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;
import org.readout.Editors;
import org.readout.ForEditors;
import org.readout.Signer;

@QuarkusTest
@TestProfile(ClosedReadingTest.Closed.class)
class ClosedReadingTest {

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

    @Test
    void where_reading_is_closed_whoever_is_known_reads_without_being_an_editor() {
        JwtClaims claims = Signer.claims();
        claims.setStringListClaim("groups", List.of());

        assertNull(
                Editors.answer(Signer.TRUSTED.sign(claims), "paris", Map.of()).get("errors"));
    }

    public static class Closed extends ForEditors {

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> overrides = new HashMap<>(super.getConfigOverrides());
            overrides.put("readout.security.read", "authenticated");
            return overrides;
        }
    }
}
