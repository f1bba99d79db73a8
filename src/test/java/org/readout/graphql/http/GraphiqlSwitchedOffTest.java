package org.readout.graphql.http;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.readout.OnlyGraph;

@QuarkusTest
@TestProfile(OnlyGraph.class)
class GraphiqlSwitchedOffTest {

    @ParameterizedTest
    @ValueSource(strings = {"/q/graphql-ui", "/q/graphql-ui/", "/q/graphql-ui/render.js"})
    void nothing_of_graphiql_is_served(String path) {
        given().redirects().follow(false).get(path).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/actors/donald-trump", "/search", "/sitemap.xml", "/robots.txt"})
    void and_where_pages_are_switched_off_there_is_the_api_alone(String path) {
        given().redirects().follow(false).get(path).then().statusCode(404);
        given().get("/favicon.ico").then().statusCode(200);
    }
}
