package org.readout.graphql.federation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class FederationSwitchedOffTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            _entities | { _entities(representations: [{__typename: "Meeting", slug: "paris-2018"}]) { __typename } }
            _service | { _service { sdl } }
            """)
    void a_gateway_s_fields_are_unknown_unless_they_are_switched_on(String field, String query) {
        given().contentType("application/json")
                .body(Map.of("query", query))
                .post("/graphql")
                .then()
                .body("errors.size()", is(1))
                .body("errors[0].message", is("There is no field `" + field + "` in Query."))
                .body("errors[0].extensions.code", is("GRAPHQL_VALIDATION_FAILED"));
    }

    @Test
    void and_so_are_its_types() {
        given().contentType("application/json")
                .body(Map.of("query", "{ __schema { types { name } } }"))
                .post("/graphql")
                .then()
                .body(not(containsString("_Any")))
                .body(not(containsString("_Entity")))
                .body(not(containsString("_Service")));
    }
}
