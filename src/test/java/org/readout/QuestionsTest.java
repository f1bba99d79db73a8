package org.readout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.readout.GraphQl.ask;
import static org.readout.GraphQl.variables;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What people ask of the record: each question is a query beside its whole answer. Where the answer is a list it is one
 * page after the other: the query takes {@code $after} and calls the connection {@code page} and what it belongs to
 * {@code owner}; cursors are followed and not compared.
 */
@QuarkusTest
class QuestionsTest {

    private static final Path QUESTIONS = Path.of("src/test/resources/graphql/questions");
    private static final String QUERY = ".graphql";

    @ParameterizedTest(name = "{0}")
    @MethodSource("questions")
    void the_record_answers(String question) throws IOException {
        Object expected = JsonPath.from(Files.readString(QUESTIONS.resolve(question + ".json")))
                .get();

        assertEquals(pretty(expected), pretty(expected instanceof List ? pages(question) : answer(question)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("questions")
    void each_question_begins_with_its_words(String question) {
        String words = GraphQl.text("questions/" + question).lines().findFirst().orElseThrow();

        assertTrue(words.startsWith("# ") && words.contains("?"), words);
    }

    static List<String> questions() throws IOException {
        try (Stream<Path> files = Files.list(QUESTIONS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(QUERY))
                    .map(name -> name.substring(0, name.length() - QUERY.length()))
                    .sorted()
                    .toList();
        }
    }

    private static JsonObject answer(String question) {
        return data(ask("questions/" + question));
    }

    private static List<JsonObject> pages(String question) {
        List<JsonObject> pages = new ArrayList<>();
        Object after = null;
        do {
            JsonObject page = data(ask("questions/" + question, variables("after", after)));
            JsonObject info = page.getJsonObject("owner").getJsonObject("page").getJsonObject("pageInfo");
            Object end = info.remove("endCursor");
            after = info.getBoolean("hasNextPage") ? end : null;
            pages.add(page);
        } while (after != null);
        return pages;
    }

    private static JsonObject data(JsonPath answer) {
        return new JsonObject(answer.<String, Object>getMap("data"));
    }

    /** Line by line, so that a difference is seen where it is. */
    private static String pretty(Object json) {
        return Json.encodePrettily(json);
    }
}
