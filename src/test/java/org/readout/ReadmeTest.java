package org.readout;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReadmeTest {

    @Test
    void the_query_in_the_readme_has_the_answer_in_the_readme() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String answer = given().contentType(ContentType.JSON)
                .body(Map.of("query", block("graphql", readme)))
                .post("/graphql")
                .asString();

        assertEquals(new JsonObject(block("json", readme)), new JsonObject(answer));
    }

    private static String block(String language, String text) {
        Matcher block = Pattern.compile("```" + language + "\\R(.*?)```", Pattern.DOTALL)
                .matcher(text);
        assertTrue(block.find(), language);
        return block.group(1);
    }
}
