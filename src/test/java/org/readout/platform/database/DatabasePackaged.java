package org.readout.platform.database;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.junit.jupiter.api.Test;

@QuarkusIntegrationTest
class DatabasePackaged {

    @Test
    void the_packaged_server_is_ready_with_a_database_of_its_own() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.name", hasItems("database", "migrations"))
                .body("checks.status", everyItem(is("UP")));
    }
}
