package org.readout.assistants;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class McpSwitchedOffTest {

    @Test
    void assistants_have_no_tools_unless_they_are_switched_on() {
        given().get("/mcp").then().statusCode(404);
        given().contentType("application/json")
                .body("{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"ping\"}")
                .post("/mcp")
                .then()
                .statusCode(404);
    }
}
