package org.readout;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.readout.graphql.Endpoint;

/** Asks the server what stands in {@code src/test/resources/graphql}. */
public final class GraphQl {

    private static final Pattern STATEMENTS = Pattern.compile("readout_sql_statements_total\\{for=\"request\"} (\\S+)");
    private static final Map<String, String> TEXTS = new ConcurrentHashMap<>();
    private static final ObjectMapper MAPPER = new ObjectMapper().findAndRegisterModules();

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
        JsonPath answer = ask(document, variables);
        return (Map<String, Object>) answer.get("data");
    }

    /** The answer to a document, errors and all. */
    public static JsonPath answer(String document, Map<String, ?> variables) {
        HttpResponse<String> answer = post(document, variables);
        assertEquals(200, answer.statusCode(), answer::body);
        return new JsonAnswer(answer.body());
    }

    private static HttpResponse<String> post(String document, Map<String, ?> variables) {
        try {
            return Endpoint.post(MAPPER.writeValueAsString(Map.of("query", text(document), "variables", variables)));
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException(failure);
        }
    }

    /** How many SQL statements the server issues to answer a document. */
    public static int statementsFor(String document, Map<String, ?> variables) {
        return statementsDuring(() -> ask(document, variables));
    }

    /** How many SQL statements the server issues for what a test asks of it; its own, as those of its listener, are not among them. */
    public static int statementsDuring(Runnable asking) {
        int before = statements();
        asking.run();
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
        return TEXTS.computeIfAbsent(document, GraphQl::read);
    }

    private static String read(String document) {
        try (InputStream file = GraphQl.class.getResourceAsStream("/graphql/" + document + ".graphql")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static int statements() {
        Matcher counter =
                STATEMENTS.matcher(given().get("/q/metrics").then().extract().asString());
        assertTrue(counter.find(), "the server does not tell how many statements requests took");
        return (int) Double.parseDouble(counter.group(1));
    }
}
