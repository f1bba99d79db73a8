package org.readout.graphql.http.header;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class HeadersTest {

    @Test
    void pages_of_other_origins_read_nothing() {
        given().header("Origin", "https://elsewhere.example")
                .queryParam("query", "{ countries { code } }")
                .get("/graphql")
                .then()
                .header("Access-Control-Allow-Origin", nullValue());
        given().header("Origin", "https://elsewhere.example")
                .header("Access-Control-Request-Method", "POST")
                .options("/graphql")
                .then()
                .header("Access-Control-Allow-Origin", nullValue())
                .header("Access-Control-Allow-Methods", nullValue());
    }

    @Test
    void who_comes_without_tls_is_not_told_to_come_with_it_whatever_he_says_of_himself() {
        given().header("X-Forwarded-Proto", "https")
                .get("/q/graphql-ui/")
                .then()
                .header("Strict-Transport-Security", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/graphql-ui/?query=x", "/q/graphql-ui/index.html", "/q/graphql-ui/render.js"})
    void a_page_runs_the_scripts_of_this_server_alone(String path) {
        given().get(path)
                .then()
                .statusCode(200)
                .header(
                        "Content-Security-Policy",
                        allOf(
                                containsString("default-src 'none'"),
                                containsString("script-src 'self';"),
                                containsString("frame-ancestors 'none'"),
                                not(containsString("unsafe-eval"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/graphql?query=%7B__typename%7D", "/graphql/schema.graphql", "/q/graphql-ui/?query=x", "/none"})
    void no_browser_guesses_what_an_answer_is(String path) {
        given().urlEncodingEnabled(false).get(path).then().header("X-Content-Type-Options", is("nosniff"));
    }
}
