package org.readout;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A command that asks the server has the answer that stands beneath it. */
@QuarkusTest
@TestProfile(TrustedFolder.class)
class DoorsDocsTest {

    private static final Pattern RECONCILED =
            Pattern.compile("'queries=(.*?)'\\R```\\R+```json\\R(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern CALLED = Pattern.compile(
            "-d '(.*?)'\\R```\\R+Its `structuredContent`:\\R+```json\\R(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE);

    @Test
    void names_are_reconciled_as_the_documentation_shows() throws IOException {
        Matcher shown = shown(RECONCILED, "reconciliation");

        String answer = given().contentType("application/x-www-form-urlencoded")
                .formParam("queries", shown.group(1))
                .post("/reconcile")
                .asString();

        assertEquals(new JsonObject(shown.group(2)).encodePrettily(), new JsonObject(answer).encodePrettily());
    }

    @Test
    void a_tool_answers_as_the_documentation_shows() throws IOException {
        Matcher shown = shown(CALLED, "assistants");

        JsonObject answer = new JsonObject(given().contentType("application/json")
                .header("Host", "localhost:8080")
                .body(shown.group(1))
                .post("/mcp")
                .asString());

        assertEquals(
                new JsonObject(shown.group(2)).encodePrettily(),
                answer.getJsonObject("result")
                        .getJsonObject("structuredContent")
                        .encodePrettily());
    }

    private static Matcher shown(Pattern pattern, String page) throws IOException {
        Matcher shown = pattern.matcher(Files.readString(Path.of("docs", page + ".md")));
        assertEquals(true, shown.find());
        return shown;
    }
}
