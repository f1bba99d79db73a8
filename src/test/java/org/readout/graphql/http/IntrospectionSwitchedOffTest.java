package org.readout.graphql.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(IntrospectionSwitchedOffTest.Off.class)
class IntrospectionSwitchedOffTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ __schema { types { name } } }",
                "{ __type(name: \"Meeting\") { name } }",
                "{ other: __schema { types { name } } countries { code } }",
                "{ ... { ...Hidden } } fragment Hidden on Query { __schema { types { name } } }"
            })
    void introspection_is_refused(String query) {
        ask(query)
                .statusCode(400)
                .body("data", nullValue())
                .body("errors[0].extensions.code", is("GRAPHQL_VALIDATION_FAILED"))
                .body("errors[0].message", is("Introspection has been disabled for this request"));
    }

    @Test
    void a_query_is_answered_and_may_ask_for_the_names_of_types() {
        ask("{ __typename countries { __typename } }")
                .statusCode(200)
                .body("errors", nullValue())
                .body("data.countries[0].__typename", is("Country"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/graphql/schema.graphql", "/", "/q/graphql-ui", "/q/graphql-ui/", "/q/graphql-ui/render.js"})
    void nothing_that_shows_the_schema_is_served(String path) {
        given().redirects().follow(false).get(path).then().statusCode(404);
    }

    private static ValidatableResponse ask(String query) {
        return given().contentType(ContentType.JSON)
                .accept("application/graphql-response+json")
                .body(Map.of("query", query))
                .post("/graphql")
                .then();
    }

    public static class Off implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("readout.introspection.enabled", "false");
        }
    }
}
