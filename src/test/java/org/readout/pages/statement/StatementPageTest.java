package org.readout.pages.statement;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.readout.GraphQl;

@QuarkusTest
class StatementPageTest {

    private static final String POSTPONES = "/statements/bolton-postpones-washington-2018";

    @Test
    void a_statement_shows_its_words_and_how_its_day_is_known() {
        Document page = page(POSTPONES);

        assertEquals(
                "John Bolton, between 17 July 2018 and 7 August 2018 (inferred)",
                page.select("h1").text());
        assertTrue(page.selectFirst("blockquote.words").text().startsWith("“The President believes that the next"));
        assertTrue(fact(page, "When").contains("It is worked out from this: “Just days later”"));
        assertEquals("Donald Trump", fact(page, "On behalf of"));
        assertEquals("in a written statement", fact(page, "Where"));
        assertEquals("almost no chance (1 to 5 percent)", fact(page, "How likely"));
        assertEquals("“would no longer happen this year”, the article’s account", fact(page, "Read from"));
        assertTrue(meta(page, "og:description").contains("almost no chance (1 to 5 percent)"));
        assertTrue(page.select("section[aria-labelledby=contradictions]").text().contains("Sarah Sanders"));
    }

    @Test
    void hands_stand_in_order_from_the_speaker_to_the_article() {
        Element chain =
                page("/statements/putin-confirms-paris-agreement-2018-10-23").selectFirst("ol.chain");

        assertEquals(
                List.of(
                        "Said by Vladimir Putin named “our President [Putin]”",
                        "Passed on by Yuri Ushakov within a statement of 23 October 2018 (inferred)",
                        "Passed on by TASS",
                        "Carried by Article of CNN at CNN 23 October 2018 (inferred)"),
                chain.select("li").eachText());
        assertNotNull(chain.selectFirst("a[href=/statements/ushakov-preliminary-agreement-paris-2018-10-23]"));
    }

    @Test
    void a_hedge_stands_with_the_article_that_hedges() {
        Document page = page("/statements/bolton-trump-would-be-glad-paris-2018-10-23");
        assertEquals(
                List.of("The article hedges: “reportedly”"),
                page.select(".hedge").eachText());
        assertEquals(
                List.of("“would be glad”", "“look forward”"),
                page.select(".report > blockquote").eachText());
    }

    @Test
    void silence_is_no_quotation() {
        Document page = page("/statements/trump-has-not-confirmed-paris-2018-10-23");
        assertNull(page.selectFirst("blockquote.words"));
        assertTrue(page.text().contains("Silence. The words are Readout’s"));
    }

    @Test
    void a_statement_lists_what_it_quotes_of_others() {
        assertEquals(
                List.of("/statements/putin-confirms-paris-agreement-2018-10-23"),
                page("/statements/ushakov-preliminary-agreement-paris-2018-10-23")
                        .select("section[aria-labelledby=conveyed] a[href^=/statements/]")
                        .eachAttr("href"));
    }

    @Test
    void a_statement_stands_among_its_neighbours_on_the_timeline() {
        Document page = page(POSTPONES);
        Element context = page.selectFirst("ol.context");

        assertEquals(7, context.select("li").size());
        assertEquals(
                3,
                context.selectFirst("li[aria-current]")
                        .previousElementSiblings()
                        .size());
        JsonPath timeline = GraphQl.ask("meeting-timeline", Map.of("slug", "washington-2018", "after", after(page)));
        assertEquals(
                "bolton-postpones-washington-2018",
                timeline.getString("data.meeting.timeline.nodes[2].slug"),
                "the third behind the place that the meeting's page opens at");
    }

    @Test
    void a_citation_is_served_as_bibtex_and_as_csl_json() {
        given().get(POSTPONES + ".bib")
                .then()
                .statusCode(200)
                .contentType("application/x-bibtex")
                .body(containsString("@misc{bolton-postpones-washington-2018,"), endsWith(POSTPONES + "}\n}\n"));
        JsonPath csl = given().accept("application/vnd.citationstyles.csl+json")
                .get(POSTPONES)
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("application/vnd.citationstyles.csl+json"))
                .extract()
                .jsonPath();
        assertEquals("John Bolton", csl.getString("[0].author[0].literal"));
        assertTrue(page(POSTPONES).select(".citation").text().endsWith("(accessed [date])."));
    }

    @Test
    void other_sites_may_frame_what_is_made_to_be_framed_and_nothing_else() {
        given().accept("text/html")
                .get(POSTPONES)
                .then()
                .header("Content-Security-Policy", endsWith("frame-ancestors 'none'"));
        Document embed = Jsoup.parse(given().accept("text/html")
                .get(POSTPONES + "/embed")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", endsWith("frame-ancestors *"))
                .extract()
                .asString());

        assertNull(embed.selectFirst("header"));
        assertNull(embed.selectFirst("script"));
        assertTrue(embed.selectFirst("link[rel=canonical]").attr("href").endsWith(POSTPONES));
        String frame = page(POSTPONES).selectFirst("#frame").text();
        assertTrue(Jsoup.parse(frame).selectFirst("iframe").attr("src").endsWith(POSTPONES + "/embed"));
        given().accept("text/html")
                .get("/statements/nothing/embed")
                .then()
                .statusCode(404)
                .header("Content-Security-Policy", endsWith("frame-ancestors 'none'"));
    }

    @Test
    void statements_are_listed_by_speaker_meeting_and_country_the_last_said_first() {
        Document page = page("/statements?speaker=yuri-ushakov&meeting=paris-2018&country=ru");

        assertEquals(List.of("yuri-ushakov"), page.select("input[name=speaker]").eachAttr("value"));
        assertEquals(
                List.of("Yuri Ushakov"),
                page.select(".statements .said a[href^=/actors/]").eachText().stream()
                        .distinct()
                        .toList());
        assertEquals(
                "Dmitry Peskov",
                page("/statements").selectFirst(".statements .said a").text());
        given().accept("text/html").get("/statements?country=us").then().body(containsString("statements, the last"));
        given().accept("text/html")
                .get("/statements?speaker=nobody-at-all")
                .then()
                .statusCode(400);
    }

    @Test
    void an_article_shows_what_it_carries_in_which_words_and_through_whose_hands() {
        Document page = page("/articles/paris-contradicted-2018-11-06");

        assertTrue(page.select("h1").text().startsWith("Kremlin Says Trump and Putin Will Meet"));
        assertTrue(fact(page, "When").contains("The date is worked out from this"));
        Element report =
                page.selectFirst("article.report:has(a[href=/statements/trump-probably-not-paris-2018-11-05])");
        assertEquals("“probably not”", report.selectFirst("blockquote").text());
        assertEquals(
                "Carried by this article", report.select("ol.chain li").last().text());
    }

    private static Document page(String address) {
        return Jsoup.parse(given().accept("text/html")
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private static String fact(Document page, String name) {
        return page.select("dt").stream()
                .filter(term -> term.text().equals(name))
                .findFirst()
                .orElseThrow()
                .nextElementSibling()
                .text();
    }

    private static String meta(Document page, String property) {
        return page.selectFirst("meta[property=" + property + "]").attr("content");
    }

    private static String after(Document page) {
        String address =
                page.selectFirst("section[aria-labelledby=context] p a").attr("href");
        assertTrue(address.startsWith("/meetings/washington-2018?after="), address);
        return address.substring(address.indexOf('=') + 1, address.indexOf('#'));
    }
}
