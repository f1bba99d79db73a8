package org.readout.graphql.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalToIgnoringCase;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.http.ContentType;
import io.restassured.http.Method;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What pages of other origins may do where they may ask at all (the Fetch standard, section 3.3). */
final class CrossOrigin {

    /** What clients send with their questions: GraphQL's, those of traces (W3C), and Apollo's. */
    private static final List<String> SENT = List.of(
            "accept",
            "authorization",
            "content-type",
            "graphql-cost",
            "if-none-match",
            "x-request-id",
            "traceparent",
            "tracestate",
            "baggage",
            "apollo-require-preflight",
            "x-apollo-operation-name",
            "x-apollo-operation-id",
            "apollographql-client-name",
            "apollographql-client-version");

    private static final Set<String> READ = Set.of("etag", "readout-position", "retry-after", "x-request-id");

    private CrossOrigin() {}

    static void mayAsk(String origin) {
        for (String header : SENT) {
            preflight(origin, "POST", header).header("Access-Control-Allow-Headers", equalToIgnoringCase(header));
        }
        String all = String.join(",", SENT);
        for (String method : List.of("GET", "HEAD", "POST")) {
            preflight(origin, method, all)
                    .header("Access-Control-Allow-Methods", containsString(method))
                    .header("Access-Control-Allow-Headers", is(all));
        }
        for (Method method : List.of(Method.GET, Method.POST)) {
            exposed(
                    given().header("Origin", origin)
                            .contentType(ContentType.JSON)
                            .body(Map.of("query", "{ countries { code } }"))
                            .queryParam("query", "{ countries { code } }")
                            .request(method, "/graphql")
                            .then()
                            .statusCode(200),
                    origin);
        }
        exposed(given().header("Origin", origin).get("/graphql").then().statusCode(400), origin);
    }

    private static ValidatableResponse preflight(String origin, String method, String headers) {
        return given().header("Origin", origin)
                .header("Access-Control-Request-Method", method)
                .header("Access-Control-Request-Headers", headers)
                .options("/graphql")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", is(origin))
                .header("Vary", containsString("Origin"));
    }

    private static void exposed(ValidatableResponse answer, String origin) {
        String exposed = answer.header("Access-Control-Allow-Origin", is(origin))
                .header("Vary", is("Accept, Accept-Encoding, GraphQL-Cost, Origin"))
                .extract()
                .header("Access-Control-Expose-Headers");
        assertEquals(
                READ,
                Arrays.stream(exposed.split(","))
                        .map(name -> name.trim().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }
}
