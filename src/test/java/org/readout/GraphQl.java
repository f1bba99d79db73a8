package org.readout;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks the server what stands in {@code src/test/resources/graphql}. */
public final class GraphQl {

    private static final Pattern STATEMENTS = Pattern.compile("readout_sql_statements_total(?:\\{[^}]*})? (\\S+)");

    private GraphQl() {}

    /** The answer to a document, which must be without errors. */
    public static JsonPath ask(String document, Map<String, ?> variables) {
        JsonPath answer = answer(document, variables);
        assertNull(answer.get("errors"), () -> document + variables + ": " + answer.getString("errors"));
        return answer;
    }

    public static JsonPath ask(String document) {
        return ask(document, Map.of());
    }

    /** The data of the answer to a document, which must be without errors, as maps and lists. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> data(String document, Map<String, ?> variables) {
        Map<String, Object> answer = post(document, variables).as(Map.class);
        assertNull(answer.get("errors"), () -> document + variables + ": " + answer.get("errors"));
        return (Map<String, Object>) answer.get("data");
    }

    /** The answer to a document, errors and all. */
    public static JsonPath answer(String document, Map<String, ?> variables) {
        return post(document, variables).jsonPath();
    }

    private static Response post(String document, Map<String, ?> variables) {
        return given().contentType("application/json")
                .body(Map.of("query", text(document), "variables", variables))
                .post("/graphql")
                .then()
                .statusCode(200)
                .extract()
                .response();
    }

    /** How many SQL statements the server issues to answer a document. */
    public static int statementsFor(String document, Map<String, ?> variables) {
        int before = statements();
        ask(document, variables);
        return statements() - before;
    }

    /** Variables as a map that may hold nulls and be added to. */
    public static Map<String, Object> variables(Object... namesAndValues) {
        Map<String, Object> variables = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            variables.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return variables;
    }

    public static String text(String document) {
        try (InputStream file = GraphQl.class.getResourceAsStream("/graphql/" + document + ".graphql")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static int statements() {
        Matcher counter =
                STATEMENTS.matcher(given().get("/q/metrics").then().extract().asString());
        return counter.find() ? (int) Double.parseDouble(counter.group(1)) : 0;
    }
}
