package org.readout.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.readout.GraphQl.ask;
import static org.readout.GraphQl.variables;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class MeetingApiTest {

    @Test
    void a_meeting_is_read_with_all_around_it() {
        JsonPath paris = ask("paris").setRootPath("data.meeting");

        assertEquals("Trump and Putin: meeting at the Armistice centenary in Paris", paris.getString("title"));
        assertEquals("BILATERAL", paris.getString("format"));
        assertTrue(paris.getBoolean("disclosed"));
        assertEquals("armistice-centenary-2018", paris.getString("event.slug"));
        assertEquals("COMMEMORATION", paris.getString("event.kind"));
        assertEquals(
                List.of("donald-trump", "vladimir-putin", "leaders-of-first-world-war-countries"),
                paris.getList("event.attendees.slug"));
        assertEquals(Map.of("code", "FR", "name", "France"), paris.getMap("event.place.country"));
        assertEquals(Map.of("name", "Paris", "city", "Paris", "country", Map.of("code", "FR")), paris.getMap("place"));
        assertNull(paris.get("plannedDuration"));
        assertNull(paris.get("actualDuration"));
        assertEquals(List.of("PRINCIPAL", "PRINCIPAL"), paris.getList("participants.role"));
        assertEquals(List.of("donald-trump", "vladimir-putin"), paris.getList("participants.actor.slug"));
        assertEquals(List.of("Leader", "Leader"), paris.getList("participants.actor.__typename"));
        assertEquals(
                List.of(List.of("President of the United States"), List.of("President of Russia")),
                paris.getList("participants.actor.offices.title"));
        assertEquals(List.of(), paris.getList("topics.slug"));
        assertEquals("UNDER_DISCUSSION", paris.getString("status"));
    }

    @Test
    void a_date_says_how_it_was_inferred() {
        JsonPath date = ask("paris").setRootPath("data.meeting.date");
        assertEquals("2018-11-11?", date.getString("edtf"));
        assertEquals("2018-11-11", date.getString("earliest"));
        assertEquals("2018-11-11", date.getString("latest"));
        assertEquals("DAY", date.getString("precision"));
        assertTrue(date.getBoolean("inferred"));
        assertTrue(date.getString("basis").startsWith("Printed as November 11;"));
    }

    @Test
    void statements_of_a_meeting_are_filtered_within_it_and_read_to_the_end_of_their_chains() {
        JsonPath trump = ask("paris").setRootPath("data.meeting.statements");

        assertEquals(2, trump.getInt("totalCount"));
        assertEquals(
                List.of("trump-probably-will-meet-paris-2018-10-23", "trump-probably-not-paris-2018-11-05"),
                trump.getList("nodes.slug"));

        JsonPath doubt = trump.setRootPath("data.meeting.statements.nodes[1]");
        assertEquals("US", doubt.getString("speaker.country.code"));
        assertNull(doubt.get("onBehalfOf"));
        assertEquals(List.of(), doubt.getList("addressedTo"));
        assertEquals("CURRENT", doubt.getString("state"));
        assertEquals("2018-11-05?", doubt.getString("saidOn.edtf"));
        assertEquals(
                List.of("paris-2018", "buenos-aires-2018", "after-buenos-aires-2018"),
                doubt.getList("positions.meeting.slug"));
        assertEquals(Arrays.asList(null, null, null), doubt.getList("positions.attitude"));
        assertEquals(List.of("UNLIKELY", "ALMOST_CERTAIN", "LIKELY"), doubt.getList("positions.likelihood"));
        assertEquals(
                List.of(Map.of("low", 20, "high", 45), Map.of("low", 95, "high", 99), Map.of("low", 55, "high", 80)),
                doubt.getList("positions.likelihoodRange"));
        assertEquals(List.of("012", "030", "036"), doubt.getList("codes.code"));
        assertEquals("Express intent to meet or negotiate", doubt.getString("codes[2].label"));
        assertEquals(1, doubt.getInt("reports.totalCount"));
        assertEquals("President Donald Trump", doubt.getString("reports.nodes[0].attributedAs"));
        assertEquals("paris-contradicted-2018-11-06", doubt.getString("reports.nodes[0].article.slug"));
        assertNull(doubt.get("reports.nodes[0].article.outlet"));
        assertEquals(
                List.of("probably not", "probably not"),
                doubt.getList("reports.nodes[0].quotations").subList(0, 2));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "paris-2018,      2018-08-30, none",
                "paris-2018,      2018-08-31, FLOATED",
                "paris-2018,      2018-10-22, FLOATED",
                "paris-2018,      2018-10-23, UNDER_DISCUSSION",
                "paris-2018,      2018-11-05, UNDER_DISCUSSION",
                "paris-2018,      2018-11-06, UNDER_DISCUSSION",
                "paris-2018,      9999-12-31, UNDER_DISCUSSION",
                "paris-2018,      0001-01-01, none",
                "washington-2018, 2018-07-30, none",
                "washington-2018, 2018-07-31, UNDER_DISCUSSION",
                "washington-2018, 2018-08-06, UNDER_DISCUSSION",
                "washington-2018, 2018-08-07, POSTPONED",
                "buenos-aires-2018, 2018-11-05, FLOATED"
            })
    void a_status_is_the_lowest_of_those_that_sides_had_given_by_the_end_of_the_day_or_what_one_brought_last(
            String meeting, String day, String status) {
        assertEquals(
                status,
                ask("status", variables("meeting", meeting, "asOf", day)).get("data.meeting.status"));
    }

    @Test
    void without_a_day_the_status_is_that_of_today() {
        assertEquals(
                "UNDER_DISCUSSION",
                ask("status", Map.of("meeting", "paris-2018")).get("data.meeting.status"));
    }

    @Test
    void one_query_reads_the_status_of_several_days() {
        assertEquals(
                variables(
                        "before",
                        null,
                        "floated",
                        "FLOATED",
                        "october",
                        "UNDER_DISCUSSION",
                        "november",
                        "UNDER_DISCUSSION"),
                ask("statuses").getMap("data.meeting"));
    }

    @Test
    void a_history_has_each_status_with_who_gave_it() {
        JsonPath history = ask("paris").setRootPath("data.meeting.statusHistory");
        assertEquals(
                List.of(
                        "FLOATED",
                        "FLOATED",
                        "PROPOSED",
                        "UNDER_DISCUSSION",
                        "AGREED",
                        "AGREED",
                        "UNDER_DISCUSSION",
                        "CONFIRMED"),
                history.getList("status"));
        assertEquals(List.of("dmitry-peskov", "kremlin"), history.getList("[0].assertedBy.slug"));
        assertEquals("peskov-talks-possible-2018-08-31", history.getString("[0].statement.slug"));
        assertEquals("open-to-talks-2018-09-03", history.getString("[0].article.slug"));
        assertEquals("2018-08-31?", history.getString("[0].date.edtf"));
        assertEquals("One of three occasions that Peskov called possible.", history.getString("[0].note"));
        assertNull(history.get("[2].note"));
    }

    @Test
    void lengths_say_how_exact_they_are() {
        JsonPath hamburg = ask("lengths", Map.of("meeting", "hamburg-2017")).setRootPath("data.meeting");
        assertEquals(Map.of("minutes", 30, "bound", "EXACTLY"), hamburg.getMap("plannedDuration"));
        assertEquals(Map.of("minutes", 120, "bound", "AT_LEAST"), hamburg.getMap("actualDuration"));
        assertFalse(hamburg.getBoolean("date.inferred"));
        assertNull(hamburg.get("date.basis"));
    }

    @Test
    void what_a_meeting_has_not_is_null() {
        JsonPath whiteHouse =
                ask("lengths", Map.of("meeting", "white-house-2018")).setRootPath("data.meeting");
        assertNull(whiteHouse.get("date"));
        assertNull(whiteHouse.get("event"));
        assertNull(ask("lengths", Map.of("meeting", "hamburg-dinner-2017")).get("data.meeting.disclosed"));
    }

    @Test
    void a_slug_that_nothing_has_finds_nothing() {
        assertNull(ask("status", Map.of("meeting", "yalta-1945")).get("data.meeting"));
    }
}
