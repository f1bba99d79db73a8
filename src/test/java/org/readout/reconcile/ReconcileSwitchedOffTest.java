package org.readout.reconcile;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.readout.OnlyGraph;

@QuarkusTest
@TestProfile(OnlyGraph.class)
class ReconcileSwitchedOffTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/reconcile",
                "/reconcile/suggest/entity?prefix=P",
                "/reconcile/preview?id=actors%2Fvladimir-putin"
            })
    void where_reconciliation_is_switched_off_nothing_of_it_answers(String path) {
        given().urlEncodingEnabled(false).get(path).then().statusCode(404);
        given().contentType("application/x-www-form-urlencoded")
                .body("queries={}")
                .post("/reconcile")
                .then()
                .statusCode(404);
    }
}
