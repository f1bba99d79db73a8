package org.readout.graphql.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class GraphiqlTest {

    @ParameterizedTest
    @ValueSource(strings = {"/q/graphql-ui", "/q/graphql-ui/"})
    void graphiql_opens_with_a_query_that_answers(String path) {
        given().contentType(ContentType.JSON)
                .body(Map.of("query", queryOpenedAt(path)))
                .post("/graphql")
                .then()
                .statusCode(200)
                .body("errors", nullValue())
                .body("data.meeting.onOctober23.status", is("UNDER_DISCUSSION"))
                .body("data.meeting.onNovember6.status", is("UNDER_DISCUSSION"))
                .body("data.meeting.onOctober23.disputed", is(false))
                .body("data.meeting.onNovember6.disputed", is(true))
                .body("data.meeting.onNovember6.sides.likelihood", contains("ALMOST_CERTAIN", "UNLIKELY"))
                .body(
                        "data.meeting.onOctober23.sides[0].statement.reports.nodes[0].relays[0].actor.name",
                        notNullValue());
    }

    @Test
    void a_query_in_the_address_is_left_alone() {
        given().redirects()
                .follow(false)
                .queryParam("query", "{ countries { code } }")
                .get("/q/graphql-ui/")
                .then()
                .statusCode(200)
                .body(containsString("graphiql.min.js"));
    }

    private static String queryOpenedAt(String path) {
        String location = given().redirects()
                .follow(false)
                .get(path)
                .then()
                .statusCode(302)
                .extract()
                .header("location");
        String parameters = URI.create(location).getQuery();
        assertTrue(parameters.startsWith("query="), location);
        return parameters.substring("query=".length());
    }
}
