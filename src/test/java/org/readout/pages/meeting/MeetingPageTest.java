package org.readout.pages.meeting;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class MeetingPageTest {

    private static final String PARIS = "/meetings/paris-2018";

    @Inject
    ObjectMapper json;

    @Test
    void a_reader_gets_the_status_of_a_meeting_with_who_says_so() {
        Document page = page(PARIS + "?asOf=2018-11-06");

        assertEquals(
                "Trump and Putin: meeting at the Armistice centenary in Paris",
                page.select("h1").text());
        assertEquals("under discussion", page.select("strong.status").text());
        assertEquals(
                "/statements/trump-probably-not-paris-2018-11-05",
                page.select("strong.status ~ a").attr("href"));
        assertTrue(section(page, "status").text().contains("Russia confirmed, said by Dmitry Peskov, 6 November 2018"));
        Elements given = section(page, "statuses").select("tbody tr");
        assertEquals(8, given.size());
        assertTrue(given.get(2).text().startsWith("23 October 2018 proposed Vladimir Putin"));
        assertEquals(
                "/statements/putin-paris-suggestion-2018-10-23",
                given.get(2).selectFirst("a").attr("href"));
    }

    @Test
    void the_chart_draws_each_step_as_a_link_to_its_statement_and_the_table_has_the_same_steps() {
        Element course = section(page(PARIS), "course");
        Element chart = course.selectFirst("svg.plot");

        assertEquals(chart.selectFirst("title").id(), chart.attr("aria-labelledby"));
        assertEquals(chart.selectFirst("desc").id(), chart.attr("aria-describedby"));
        assertTrue(chart.selectFirst("desc")
                .text()
                .contains("United States: likely on 23 October 2018, unlikely from 5 November 2018, 1 reversal."));
        List<String> drawn = chart.select("a[href^=/statements/]").eachAttr("href");
        List<String> listed = course.select("tbody a").eachAttr("href");
        assertEquals(11, listed.size());
        assertEquals(listed.stream().sorted().toList(), drawn.stream().sorted().toList());
        Element reversal = chart.selectFirst("circle.reversal").closest("a");
        assertEquals(
                "5 November 2018 (inferred): United States, unlikely (20–45%), a reversal; said Donald Trump",
                reversal.attr("aria-label"));
        assertEquals(
                7,
                course.select("svg.axis text:not(.faint)").stream()
                        .filter(text -> Stream.of(Band.values())
                                .anyMatch(band -> band.label().equals(text.text())))
                        .count());
        assertTrue(chart.text().contains("the meeting: 11 November 2018 (inferred)"));
        assertTrue(course.select("tbody").text().contains("unlikely (20–45%) reversal Donald Trump: probably not"));
        assertFalse(course.outerHtml().contains("style="), "the policy of pages allows none");
    }

    @Test
    void a_reader_sees_where_the_sides_stood_on_a_day_and_goes_to_the_days_of_the_steps() {
        Document page = page(PARIS + "?asOf=2018-10-24");
        Element sides = section(page, "sides");

        assertEquals("2018-10-24", sides.selectFirst("input[type=date]").val());
        assertEquals(List.of("Russia", "United States"), sides.select("h3").eachText());
        assertEquals(
                List.of("likely 55–80%", "likely 55–80%"),
                sides.select("section > p.stance").eachText());
        assertNull(sides.selectFirst(".notice"), "nobody disputed it yet");
        assertEquals(
                List.of(
                        PARIS + "?asOf=2018-08-31#sides",
                        PARIS + "?asOf=2018-10-23#sides",
                        PARIS + "?asOf=2018-11-05#sides",
                        PARIS + "?asOf=2018-11-06#sides",
                        PARIS + "#sides"),
                sides.select(".days a").eachAttr("href"));
        assertEquals("as of 24 October 2018", page.select(".as-of + text").text());

        Element later = section(page(PARIS + "?asOf=2018-11-06"), "sides");
        assertNotNull(later.selectFirst(".notice"), "disputed");
        assertEquals(
                List.of("almost certain 95–99%", "unlikely 20–45%"),
                later.select("section > p.stance").eachText());
        assertTrue(later.text().contains("Before likely (55–80%) Reversals once"));
        assertEquals("They will certainly meet", later.selectFirst("mark").text());
    }

    @Test
    void what_contradicts_stands_side_by_side_with_what_shows_it() {
        Elements pairs = section(page(PARIS), "contradictions").select("li");

        assertEquals(10, pairs.size());
        pairs.forEach(pair -> assertEquals(2, pair.select(".pair > article").size()));
        Element reversal = pairs.stream()
                .filter(pair -> pair.select("h3").text().equals("One speaker, two positions")
                        && pair.text().contains("One statement calls the meeting likely, the other unlikely."))
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of("likely 55–80%", "unlikely 20–45%"),
                reversal.select(".stance").eachText());
        assertTrue(pairs.text().contains("An editor of the record notes: "));
    }

    @Test
    void the_timeline_is_in_pages_that_follow_each_other() {
        Document page = page(PARIS + "?asOf=2018-11-06");
        Elements entries = section(page, "timeline").select("ol.entries > li");

        assertEquals(29, entries.size());
        assertTrue(entries.text().contains("Status: proposed"));
        assertTrue(entries.select("blockquote").text().contains("“They will certainly meet,”"));
        String cursor = given().contentType("application/json")
                .body(
                        "{\"query\":\"{ meeting(slug: \\\"paris-2018\\\") { timeline(first: 20) { pageInfo { endCursor } } } }\"}")
                .post("/graphql")
                .jsonPath()
                .getString("data.meeting.timeline.pageInfo.endCursor");
        Document second = Jsoup.parse(given().accept("text/html")
                .queryParam("after", cursor)
                .get(PARIS)
                .asString());
        assertEquals(
                entries.eachText().subList(20, 29),
                section(second, "timeline").select("ol.entries > li").eachText());
        assertEquals(
                PARIS + "#timeline", section(second, "timeline").select("nav a").attr("href"));
    }

    @Test
    void the_facts_of_a_meeting_are_in_words() {
        String hamburg = page("/meetings/hamburg-2017").select("dl.facts").text();
        assertTrue(hamburg.contains("Planned to last 30 minutes (the scheduled 30 minutes)"), hamburg);
        assertTrue(hamburg.contains("Lasted at least 2 hours"), hamburg);
        Document helsinki = page("/meetings/helsinki-2018");
        assertEquals(
                List.of("/meetings/helsinki-one-on-one-2018", "/meetings/helsinki-bilateral-2018"),
                helsinki.select("dl.facts a[href^=/meetings/]").eachAttr("href"));
        String part =
                page("/meetings/helsinki-one-on-one-2018").select("dl.facts").text();
        assertTrue(part.contains("Part of Trump and Putin: Helsinki summit meeting"), part);
        assertTrue(part.contains("How the day is known: "), part);
        assertTrue(part.contains("Form one-on-one"), part);
    }

    @Test
    void a_meeting_of_which_no_side_spoke_has_no_chart() {
        Document page = page("/meetings/da-nang-2017");

        assertNull(page.selectFirst("svg.plot"));
        assertTrue(section(page, "course").text().contains("No side has said how likely it is"));
        assertEquals("held", page.select("strong.status").text());
        Element unasked = page("/meetings/da-nang-2017?asOf=2016-01-01").selectFirst("[aria-labelledby=sides]");
        assertTrue(unasked.text().contains("By that day, no side had spoken of it."));
    }

    @Test
    void whoever_links_to_a_meeting_shows_its_stance_as_text() {
        String description = page(PARIS + "?asOf=2018-11-06")
                .select("meta[property=og:description]")
                .attr("content");

        assertEquals(
                "11 November 2018 (inferred), Paris, France. Status as of 6 November 2018: under discussion, on which the sides"
                        + " differ. Russia: almost certain (95–99%), before very likely. United States: unlikely (20–45%),"
                        + " before likely. Disputed: one side calls it likely, another unlikely.",
                description);
    }

    @Test
    void the_steps_and_the_meetings_are_rows_for_spreadsheets() throws IOException {
        MeetingPage paris = json.readValue(given().get(PARIS + ".json").asString(), MeetingPage.class);
        List<List<String>> steps = CourseTable.rows(paris.meeting());

        assertEquals(11, steps.size());
        assertTrue(steps.contains(List.of(
                        "2018-11-05?",
                        "2018-11-05",
                        "US",
                        "United States",
                        "UNLIKELY",
                        "20",
                        "45",
                        "",
                        "true",
                        "Donald Trump",
                        "probably not",
                        "SPEAKER",
                        "/statements/trump-probably-not-paris-2018-11-05")
                .stream()
                .map(cell -> cell.isEmpty() ? null : cell)
                .toList()));
        steps.forEach(row -> assertEquals(CourseTable.COLUMNS.size(), row.size()));
        MeetingsPage germany =
                json.readValue(given().get("/meetings.json?country=DE").asString(), MeetingsPage.class);
        assertEquals(
                List.of(
                        "hamburg-dinner-2017",
                        "Trump and Putin: talk at the leaders' dinner in Hamburg",
                        "2017-07",
                        "Hamburg, Germany",
                        "HELD"),
                germany.meetings().rows().get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"asOf=yesterday", "asOf=2018-13-01", "after=x", "pairs=x", "steps=x"})
    void what_cannot_be_meant_is_refused(String parameter) {
        given().accept("text/html").get(PARIS + "?" + parameter).then().statusCode(400);
    }

    @ParameterizedTest
    @CsvSource({
        "/meetings, 18, 18 meetings",
        "/meetings?country=DE, 3, 3 meetings",
        "/meetings?country=&status=under_discussion, 2, 2 meetings",
        "/meetings?country=FR&status=HELD, 0, 0 meetings",
    })
    void meetings_are_listed_by_country_and_status(String address, int count, String label) {
        Document page = page(address);

        assertEquals(count, page.select("ol.entries > li").size());
        assertTrue(page.select("main").text().contains(label));
    }

    @Test
    void the_form_of_meetings_shows_what_was_asked_for() {
        Document page = page("/meetings?country=DE&status=held");

        assertEquals(List.of("DE", "held"), page.select("option[selected]").eachAttr("value"));
        assertEquals(9, page.select("[name=country] option").size(), "eight countries have meetings, and all");
        given().accept("text/html").get("/meetings?status=likely").then().statusCode(400);
    }

    private static Element section(Document page, String id) {
        Element section = page.selectFirst("section[aria-labelledby=" + id + "]");
        assertNotNull(section, id);
        return section;
    }

    private static Document page(String address) {
        return Jsoup.parse(given().accept("text/html")
                .urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}
