package org.readout.pages.event;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EventPageTest {

    @Test
    void an_event_has_its_meetings_and_what_was_said_of_it() {
        Document page = Jsoup.parse(given().accept("text/html")
                .get("/events/armistice-centenary-2018")
                .then()
                .statusCode(200)
                .extract()
                .asString());

        assertEquals("Centenary of the Armistice, Paris 2018", page.select("h1").text());
        assertTrue(page.select("dl.facts").text().startsWith("When 11 November 2018 (inferred) Where Paris, France"));
        assertEquals(
                List.of("/meetings/paris-2018"),
                page.select("[aria-labelledby=meetings] a").eachAttr("href"));
        assertEquals(22, page.select("[aria-labelledby=statements] article").size());
        assertEquals(
                "11 November 2018 (inferred); Paris, France; meetings on its sidelines: 1; statements: 22",
                page.select("meta[property=og:description]").attr("content"));
    }
}
