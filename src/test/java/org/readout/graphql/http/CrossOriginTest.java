package org.readout.graphql.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

/** A server in production that lets pages of some origins ask, behind a proxy with TLS. */
@QuarkusTest
@TestProfile(Production.class)
class CrossOriginTest {

    private static final String ORIGIN = Production.ORIGIN;

    @Test
    void pages_of_the_origins_that_are_named_may_ask_and_those_of_others_not() {
        CrossOrigin.mayAsk(ORIGIN);
        given().header("Origin", "https://evil.example.org")
                .header("Access-Control-Request-Method", "POST")
                .options("/graphql")
                .then()
                .statusCode(403)
                .header("Access-Control-Allow-Origin", nullValue())
                .header("Vary", containsString("Origin"));
    }

    @Test
    void caches_are_told_that_answers_differ_by_origin_also_where_there_is_none() {
        given().queryParam("query", "{ countries { code } }")
                .get("/graphql")
                .then()
                .header("Access-Control-Allow-Origin", nullValue())
                .header("Vary", containsString("Origin"));
    }

    @Test
    void a_page_of_the_server_s_own_is_none_of_another_origin_behind_the_tls_of_a_proxy() {
        for (String header : new String[] {"X-Forwarded-Proto", "Forwarded"}) {
            given().header("Origin", "https://localhost:" + RestAssured.port)
                    .header(header, header.equals("Forwarded") ? "for=192.0.2.7;proto=https" : "https")
                    .queryParam("query", "{ countries { code } }")
                    .get("/graphql")
                    .then()
                    .statusCode(200);
        }
        given().header("Origin", "https://localhost:" + RestAssured.port)
                .queryParam("query", "{ countries { code } }")
                .get("/graphql")
                .then()
                .statusCode(403);
    }
}
