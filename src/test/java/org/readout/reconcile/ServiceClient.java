package org.readout.reconcile;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** Asks the service as OpenRefine does: forms by POST, and parameters by GET. */
final class ServiceClient {

    private static final String FORM = "application/x-www-form-urlencoded; charset=UTF-8";

    private ServiceClient() {}

    /** The candidates of one query, which must be answered. */
    static List<JsonObject> candidates(JsonObject query) {
        JsonObject batch = new JsonObject().put("q0", query);
        SpecificationSchemas.check("reconciliation-query-batch", batch.encode());
        JsonObject results = results(batch);
        return objects(results.getJsonObject("q0").getJsonArray("result"));
    }

    static List<JsonObject> candidates(String name) {
        return candidates(new JsonObject().put("query", name));
    }

    static List<JsonObject> candidates(String name, String type, JsonObject... properties) {
        return candidates(new JsonObject()
                .put("query", name)
                .put("type", type)
                .put("properties", new JsonArray(List.of(properties))));
    }

    static JsonObject property(String pid, Object value) {
        return new JsonObject().put("pid", pid).put("v", value);
    }

    /** The results of a batch, which must be answered. */
    static JsonObject results(JsonObject batch) {
        String answer = queries(batch.encode()).then().statusCode(200).extract().asString();
        SpecificationSchemas.check("reconciliation-result-batch", answer);
        return new JsonObject(answer);
    }

    static Response queries(String batch) {
        return given().urlEncodingEnabled(true)
                .contentType(FORM)
                .formParam("queries", batch)
                .post("/reconcile");
    }

    static Response extend(JsonObject query) {
        return given().contentType(FORM).formParam("extend", query.encode()).post("/reconcile");
    }

    static List<String> ids(List<JsonObject> candidates) {
        return candidates.stream().map(candidate -> candidate.getString("id")).toList();
    }

    static List<JsonObject> objects(JsonArray array) {
        return array.stream().map(JsonObject.class::cast).toList();
    }
}
