package org.readout.pages;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Actors, topics, searches, months, changes and the page that opens first, against the first record. */
@QuarkusTest
class ListPagesTest {

    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;

    @Test
    void the_first_page_says_that_nothing_is_coming_and_shows_the_latest_the_disputed_and_the_last_changes() {
        Document home = page(OK, "/");
        assertTrue(home.select("section:has(#coming)").text().contains("no meeting from today on"));
        assertEquals(
                "/meetings/buenos-aires-2018",
                home.select("section:has(#coming) li a").attr("href"));
        assertEquals(
                List.of("/meetings/paris-2018"),
                home.select("section:has(#disputed) li a").eachAttr("href"));
        assertEquals(10, home.select("section:has(#changed) li").size());
        assertNotNull(home.selectFirst("main form[action=/search] input[name=q]"));
        assertNotNull(home.selectFirst("a[href=/q/graphql-ui/]"));
    }

    @Test
    void an_actor_is_shown_with_offices_bars_pairs_outlets_and_meetings() {
        Document actor = page(OK, "/actors/donald-trump");
        assertEquals("Donald Trump", actor.select("h1").text());
        assertTrue(
                actor.select("table:has(caption:contains(Offices))").text().contains("President of the United States"));
        assertTrue(actor.text().contains("Common knowledge; no article prints it."), "how an office's dates are known");
        assertEquals(
                List.of("November 2017", "June 2018", "July 2018", "October 2018", "November 2018"),
                actor.select(".bars tbody th").eachText());
        assertEquals(
                List.of("2", "1", "2", "3", "1"),
                actor.select(".bars td.number").eachText());
        assertNotNull(actor.selectFirst(
                "section:has(#reversals) .pair a[href=/statements/trump-probably-not-paris-2018-11-05]"));
        assertTrue(actor.select("section:has(#outlets) li").eachText().contains("CNN 4 statements"));
        assertNotNull(actor.selectFirst("section:has(#meetings) a[href=/meetings/paris-2018]"));
    }

    @ParameterizedTest
    @CsvSource({
        "cnn, 'broadcaster, not state-run'",
        "yuri-ushakov, 'Russia, official'",
        "kremlin, 'Russia, institution'",
        "helsinki-interpreters, group",
        "two-diplomats, 2 unnamed sources"
    })
    void every_kind_of_actor_has_a_page(String slug, String description) {
        assertEquals(description, page(OK, "/actors/" + slug).select("h1 + p").text());
    }

    @Test
    void a_group_has_the_meetings_that_it_takes_part_in_and_an_outlet_its_articles() {
        assertNotNull(page(OK, "/actors/helsinki-interpreters")
                .selectFirst("section:has(#meetings) a[href=/meetings/helsinki-one-on-one-2018]"));
        assertNotNull(page(OK, "/actors/cnn")
                .selectFirst("section:has(#articles) a[href=/articles/paris-likely-2018-10-23]"));
    }

    @Test
    void actors_are_found_by_a_part_of_their_name_and_by_their_kind() {
        Document some = page(OK, "/actors?name=OV&kind=official");
        assertEquals(
                List.of("Dmitry Peskov", "Yuri Ushakov"),
                some.select(".names a").eachText());
        assertEquals("OV", some.select("main input[name=name]").attr("value"));
        assertEquals("official", some.select("option[selected]").attr("value"));
        assertTrue(page(BAD_REQUEST, "/actors?kind=king").text().contains("`kind` is one of leader, official"));
    }

    @Test
    void topics_tell_how_much_was_said_of_each() {
        assertTrue(page(OK, "/topics").select(".names li").eachText().stream()
                .anyMatch(line -> line.matches("Intermediate-Range Nuclear Forces.* 5 statements")));
    }

    @Test
    void a_search_marks_the_words_that_match_and_its_counts_lead_to_narrower_searches() {
        Document found = page(OK, "/search?q=Paris");
        assertEquals(Set.of("Paris"), new TreeSet<>(found.select("main mark").eachText()));
        String narrower = found.select("aside a:contains(Donald Trump)").attr("href");
        assertEquals("/search?q=Paris&speaker=donald-trump", narrower);
        Document his = page(OK, narrower);
        assertEquals("2 results, the best first.", his.select("h1 + p").text());
        assertEquals(
                "/search?q=Paris", his.select("aside a:contains(Any speaker)").attr("href"));
        assertEquals("Paris", found.select("header input[name=q]").attr("value"));
    }

    @Test
    void a_search_goes_on_over_its_pages_and_ends() {
        Set<String> seen = new TreeSet<>();
        String next = "/search?q=Paris";
        int pages = 0;
        while (!next.isEmpty()) {
            Document found = page(OK, next);
            seen.addAll(found.select("main h3 a").eachAttr("href"));
            next = found.select("a[rel=next]").attr("href");
            pages++;
        }
        assertEquals(2, pages);
        assertEquals(30, seen.size());
    }

    @Test
    void who_looks_for_nothing_or_for_what_cannot_be_looked_for_is_told_how_to() {
        assertEquals("Search the record", page(OK, "/search").select("h1").text());
        assertEquals("Search the record", page(OK, "/search?q=%20").select("h1").text());
        Document none = page(OK, "/search?q=nothinghasthesewords");
        assertTrue(none.text().contains("Nothing in the record matches."));
        Document bad = page(BAD_REQUEST, "/search?q=-Paris");
        assertTrue(bad.text().contains("not only words to leave out"));
        assertEquals("-Paris", bad.select("header input[name=q]").attr("value"));
        assertTrue(page(BAD_REQUEST, "/search?q=Paris&speaker=nobody").text().contains("There is no actor 'nobody'."));
        assertTrue(page(BAD_REQUEST, "/search?q=Paris&year=18").text().contains("`year` is a year, as 2018."));
    }

    @Test
    void a_month_has_its_days_and_what_may_have_been_on_several_days_apart() {
        Document month = page(OK, "/calendar?month=2018-11");
        assertEquals(
                List.of("Sunday, 11 November", "Day not known"),
                month.select("h2").eachText());
        assertEquals(
                List.of("/meetings/paris-2018"),
                month.select("section:has(time[datetime=2018-11-11]) li a[href^=/meetings/]")
                        .eachAttr("href"));
        assertTrue(month.text().contains("Printed as November 11"), "how the day is known");
        assertEquals("/calendar?month=2018-10", month.select("a[rel=prev]").attr("href"));
        assertEquals("/calendar?month=2018-12", month.select("a[rel=next]").attr("href"));
        assertTrue(page(BAD_REQUEST, "/calendar?month=2018-13").text().contains("`month` is a month, as 2018-11."));
    }

    @Test
    void a_month_without_meetings_leads_to_the_nearest_that_has_some() {
        assertEquals(
                "/calendar?month=2018-11",
                page(OK, "/calendar").select("a:contains(the last before)").attr("href"));
        assertEquals(
                "/calendar?country=RU&month=2018-06",
                page(OK, "/calendar?month=2017-01&country=RU")
                        .select("a:contains(the next with)")
                        .attr("href"));
    }

    @Test
    void changes_are_told_newest_first_with_who_and_why_until_the_first() {
        List<String> journal =
                given().get("/changes.json?type=actor").jsonPath().getList("changes.nodes.label");
        assertEquals(
                journal.get(journal.size() - 1),
                page(OK, "/changes?type=actor").select(".entries a").first().text());
        List<String> times = new ArrayList<>();
        String next = "/changes?type=actor";
        while (!next.isEmpty()) {
            Document some = page(OK, next);
            assertTrue(some.select(".entries li").first().text().contains(" by "));
            times.addAll(some.select(".entries time").eachAttr("datetime"));
            next = some.select("a[rel=next]").attr("href");
        }
        assertTrue(times.size() > 50, "more than one page");
        assertEquals(times.stream().sorted(Comparator.reverseOrder()).toList(), times);
    }

    @ParameterizedTest
    @CsvSource({
        "/actors/donald-trum, /actors/donald-trump",
        "/actors/putin, /actors/vladimir-putin",
        "/meetings/helsinki-2019, /meetings/helsinki-2018",
        "/topics/crimee, /topics/crimea",
        "/statements/trump-probably-not-pari, /statements/trump-probably-not-paris-2018-11-05"
    })
    void an_address_that_leads_to_nothing_names_the_nearest(String address, String nearest) {
        assertEquals(nearest, page(NOT_FOUND, address).select("main .entries a").attr("href"));
        given().get(address + ".json").then().statusCode(NOT_FOUND).body("errors[0].message", containsString(nearest));
    }

    @Test
    void an_address_like_none_names_none() {
        Document none = page(NOT_FOUND, "/topics/zzqqxx");
        assertNull(none.selectFirst("main .entries"));
        assertNull(none.selectFirst("link[rel=canonical]"));
        assertEquals("noindex", none.select("meta[name=robots]").attr("content"));
        page(BAD_REQUEST, "/topics/" + "long-".repeat(50));
    }

    @Test
    void a_person_who_comes_by_an_address_without_a_page_is_told_so_on_one() {
        assertEquals(
                "Not found", page(NOT_FOUND, "/meeting/paris-2018").select("h1").text());
        given().accept("*/*")
                .get("/meeting/paris-2018")
                .then()
                .statusCode(NOT_FOUND)
                .body(not(containsString("<h1>Not found")));
    }

    @Test
    void parameters_that_no_page_reads_are_no_part_of_its_address() {
        Document found = page(OK, "/search?utm_source=x&kind=&q=Paris");
        assertTrue(found.select("link[rel=canonical]").attr("href").endsWith("/search?q=Paris"));
        assertTrue(
                found.select("a[rel=next]").eachAttr("href").stream().noneMatch(link -> link.contains("utm_source")));
    }

    @Test
    void sitemaps_list_pages_that_there_are() {
        List<String> sitemaps = locations("/sitemap.xml");
        assertTrue(sitemaps.size() > 3, sitemaps::toString);
        List<String> pages = sitemaps.stream()
                .map(ListPagesTest::path)
                .flatMap(sitemap -> locations(sitemap).stream())
                .map(ListPagesTest::path)
                .toList();
        assertTrue(pages.containsAll(List.of(
                "/",
                "/actors/vladimir-putin",
                "/topics/crimea",
                "/events/helsinki-summit-2018",
                "/articles/paris-likely-2018-10-23",
                "/meetings/paris-2018",
                "/statements/trump-probably-not-paris-2018-11-05")));
    }

    @Test
    void crawlers_are_told_where_the_sitemaps_are_and_what_is_not_for_them() {
        given().get("/robots.txt")
                .then()
                .statusCode(OK)
                .contentType("text/plain")
                .body(containsString("Disallow: /graphql\n"))
                .body(containsString("/sitemap.xml\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"link[rel=stylesheet]", "link[rel=icon]"})
    void what_pages_are_seen_by_is_kept_for_ever(String link) {
        given().get(page(OK, "/topics").select(link).attr("href"))
                .then()
                .statusCode(OK)
                .header("cache-control", is("public, max-age=31536000, immutable"));
    }

    @Test
    void the_icon_is_where_browsers_look_for_it_unasked() {
        given().get("/favicon.ico").then().statusCode(OK).contentType("image/svg+xml");
    }

    private static List<String> locations(String sitemap) {
        return Jsoup.parse(given().get(sitemap).then().statusCode(OK).extract().asString(), Parser.xmlParser())
                .select("loc")
                .eachText();
    }

    private static String path(String address) {
        return address.replaceFirst("https?://[^/]+", "");
    }

    private static Document page(int status, String address) {
        return Jsoup.parse(given().urlEncodingEnabled(false)
                .accept("text/html")
                .get(address)
                .then()
                .statusCode(status)
                .extract()
                .asString());
    }
}
