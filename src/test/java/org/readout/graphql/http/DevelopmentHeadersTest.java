package org.readout.graphql.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A server in development, and behind a proxy that it trusts. */
@QuarkusTest
@TestProfile(DevelopmentHeadersTest.Development.class)
class DevelopmentHeadersTest {

    private static final String ORIGIN = "http://localhost:3000";

    @Test
    void pages_of_other_origins_may_read() {
        given().header("Origin", ORIGIN)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type")
                .options("/graphql")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", is(ORIGIN))
                .header("Access-Control-Allow-Methods", containsString("POST"))
                .header("Access-Control-Allow-Headers", containsString("Content-Type"))
                .header("Access-Control-Allow-Headers", not(containsString("Authorization")))
                .header("Access-Control-Allow-Credentials", not(is("true")));
        given().header("Origin", ORIGIN)
                .contentType(ContentType.JSON)
                .body(Map.of("query", "{ countries { code } }"))
                .post("/graphql")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", is(ORIGIN))
                .header("Access-Control-Expose-Headers", containsString("X-Request-Id"))
                .body("data.countries.code", hasItem("US"));
    }

    @Test
    void who_comes_over_the_tls_of_a_proxy_is_told_to_come_so_again() {
        given().header("X-Forwarded-Proto", "https")
                .queryParam("query", "{ countries { code } }")
                .get("/graphql")
                .then()
                .statusCode(200)
                .header("Strict-Transport-Security", is("max-age=31536000"));
        given().header("X-Forwarded-Proto", "http")
                .get("/graphql")
                .then()
                .header("Strict-Transport-Security", nullValue());
    }

    public static class Development implements QuarkusTestProfile {

        @Override
        public String getConfigProfile() {
            return "dev";
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "readout.first-record.load", "true",
                    "quarkus.http.proxy.proxy-address-forwarding", "true");
        }
    }
}
