package org.readout;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A block of GraphQL whose next block is JSON is a query with its answer. */
@QuarkusTest
class DocsTest {

    private static final String README = "README.md";
    private static final String REASONING = "docs/reasoning.md";
    private static final String ERRORS = "docs/errors.md";
    private static final Pattern BLOCK = Pattern.compile("^```(\\w+)\\R(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE);

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void a_query_in_the_documentation_has_the_answer_that_follows_it(Example example) {
        String answer = given().contentType(ContentType.JSON)
                .body(Map.of("query", example.query()))
                .post("/graphql")
                .asString();

        assertEquals(example.answer().encodePrettily(), new JsonObject(answer).encodePrettily(), example.query());
    }

    @ParameterizedTest
    @ValueSource(strings = {README, REASONING, ERRORS})
    void every_query_in_the_documentation_has_an_answer(String page) throws IOException {
        long queries = blocks(page).stream()
                .filter(block ->
                        block.group(1).equals("graphql") && !block.group(2).startsWith("mutation"))
                .count();

        assertEquals(queries, examples(page).size());
    }

    static List<Example> examples() throws IOException {
        List<Example> examples = new ArrayList<>(examples(README));
        examples.addAll(examples(REASONING));
        examples.addAll(examples(ERRORS));
        return examples;
    }

    private static List<Example> examples(String page) throws IOException {
        List<Example> examples = new ArrayList<>();
        MatchResult before = null;
        for (MatchResult block : blocks(page)) {
            if (before != null
                    && before.group(1).equals("graphql")
                    && block.group(1).equals("json")) {
                examples.add(new Example(page, examples.size() + 1, before.group(2), new JsonObject(block.group(2))));
            }
            before = block;
        }
        return examples;
    }

    private static List<MatchResult> blocks(String page) throws IOException {
        return BLOCK.matcher(Files.readString(Path.of(page))).results().toList();
    }

    record Example(String page, int number, String query, JsonObject answer) {

        @Override
        public String toString() {
            return page + ", query " + number;
        }
    }
}
