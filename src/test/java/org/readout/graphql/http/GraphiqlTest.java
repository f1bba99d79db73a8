package org.readout.graphql.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.readout.graphql.Endpoint.ask;
import static org.readout.graphql.Endpoint.json;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class GraphiqlTest {

    private static final String PATH = "/q/graphql-ui/";

    @ParameterizedTest
    @ValueSource(strings = {"/q/graphql-ui", PATH, PATH + "?query=%7B__typename%7D"})
    void graphiql_opens_in_a_page_of_readout_s_own(String path) {
        Document page = page(path);

        assertEquals("GraphiQL – Readout", page.title());
        assertEquals("en", page.selectFirst("html").attr("lang"));
        assertEquals(
                "width=device-width, initial-scale=1",
                page.selectFirst("meta[name=viewport]").attr("content"));
        assertEquals("/favicon.ico", page.selectFirst("link[rel=icon]").attr("href"));
    }

    @Test
    void all_that_the_page_refers_to_is_there() {
        Document page = page(PATH);

        List<String> addresses = page.select("[src], [href]").stream()
                .map(element -> element.attr(element.hasAttr("src") ? "src" : "href"))
                .toList();

        assertTrue(addresses.size() > 6, addresses::toString);
        addresses.forEach(address -> given().get(address).then().statusCode(200).body(containsString("")));
    }

    @Test
    void its_own_script_and_style_are_served_as_such() {
        given().get(PATH + "readout.js").then().contentType(equalTo("text/javascript; charset=utf-8"));
        given().get(PATH + "readout.css").then().contentType(equalTo("text/css; charset=utf-8"));
        given().head(PATH + "readout.js").then().statusCode(200);
        given().post(PATH + "readout.js").then().statusCode(405);
    }

    @Test
    void the_first_tabs_are_questions_that_the_record_answers() {
        questions().forEach(GraphiqlTest::assertAnswered);
    }

    private static void assertAnswered(JsonObject question) {
        JsonObject variables = new JsonObject(question.getString("variables"));
        JsonObject answer = json(ask(question.getString("query"), variables.getMap()));

        assertFalse(variables.isEmpty());
        assertNull(answer.getValue("errors"), answer::encodePrettily);
        JsonObject data = answer.getJsonObject("data");
        JsonObject field = data.getJsonObject(data.fieldNames().iterator().next());
        assertTrue(field.containsKey("slug") || !field.getJsonArray("nodes").isEmpty(), answer::encodePrettily);
    }

    @Test
    void the_first_question_shows_two_days_on_which_the_sides_stood_otherwise() {
        JsonObject first = questions().findFirst().orElseThrow();
        JsonObject meeting = json(ask(first.getString("query"), new JsonObject(first.getString("variables")).getMap()))
                .getJsonObject("data")
                .getJsonObject("meeting");

        assertEquals(false, meeting.getJsonObject("before").getBoolean("disputed"));
        assertEquals(true, meeting.getJsonObject("after").getBoolean("disputed"));
    }

    private static Stream<JsonObject> questions() {
        Element questions = page(PATH).getElementById("questions");
        assertEquals("application/json", questions.attr("type"));
        JsonArray all = new JsonArray(questions.data());
        assertEquals(5, all.size());
        return all.stream().map(JsonObject.class::cast);
    }

    private static Document page(String path) {
        return Jsoup.parse(given().urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .get(path)
                .then()
                .statusCode(200)
                .contentType(equalTo("text/html; charset=utf-8"))
                .extract()
                .asString());
    }
}
