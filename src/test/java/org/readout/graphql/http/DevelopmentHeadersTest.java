package org.readout.graphql.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A server in development, and behind a proxy that it trusts. */
@QuarkusTest
@TestProfile(DevelopmentHeadersTest.Development.class)
class DevelopmentHeadersTest {

    private static final String ORIGIN = "http://localhost:3000";

    @Test
    void pages_of_other_origins_may_ask_as_they_may_in_production() {
        CrossOrigin.mayAsk(ORIGIN);
        given().header("Origin", ORIGIN)
                .header("Access-Control-Request-Method", "POST")
                .options("/graphql")
                .then()
                .header("Access-Control-Allow-Credentials", not(is("true")));
    }

    @Test
    void the_token_of_development_stands_in_a_fragment_which_scripts_of_other_origins_do_not_get() {
        Optional<String> token = Optional.of("a-token");

        assertEquals(Optional.of("/q/graphql-ui/?developer#token=a-token"), Graphiql.handover(token, null, false));
        assertEquals(Optional.empty(), Graphiql.handover(token, "developer", false));
        assertEquals(Optional.empty(), Graphiql.handover(token, null, true));
        assertEquals(Optional.empty(), Graphiql.handover(Optional.empty(), null, false));
    }

    @Test
    void who_comes_over_the_tls_of_a_proxy_is_told_to_come_so_again() {
        given().header("X-Forwarded-Proto", "https")
                .queryParam("query", "{ countries { code } }")
                .get("/graphql")
                .then()
                .statusCode(200)
                .header("Strict-Transport-Security", is("max-age=31536000"));
        given().header("Forwarded", "for=192.0.2.7;proto=https")
                .get("/graphql")
                .then()
                .header("Strict-Transport-Security", is("max-age=31536000"));
        for (String none : List.of("http", "ftp", "http, https", "")) {
            given().header("X-Forwarded-Proto", none)
                    .get("/graphql")
                    .then()
                    .header("Strict-Transport-Security", nullValue());
        }
    }

    @Test
    void the_root_leads_to_graphiql_where_there_are_no_pages() {
        given().redirects()
                .follow(false)
                .get("/")
                .then()
                .statusCode(302)
                .header("location", endsWith("/q/graphql-ui/"));
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
                    "readout.pages.enabled", "false",
                    "readout.limits.trusted-proxies", "127.0.0.1,::1");
        }
    }
}
