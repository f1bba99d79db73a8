package org.readout.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.readout.FirstDossier.RECORD;
import static org.readout.FirstDossier.byDate;
import static org.readout.FirstDossier.byText;
import static org.readout.FirstDossier.listed;
import static org.readout.FirstDossier.mayBeOnOrAfter;
import static org.readout.FirstDossier.mayBeOnOrBefore;
import static org.readout.FirstDossier.sorted;
import static org.readout.GraphQl.ask;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.readout.Filtered;
import org.readout.Pages;
import org.readout.event.topic.TopicInput;

@QuarkusTest
class EventApiTest {

    private final Filtered<EventInput> events = new Filtered<>("events", RECORD.events(), EventInput::slug);

    @Test
    void an_event_is_read_with_its_place_days_and_meetings() {
        JsonPath g20 = ask("event", Map.of("slug", "g20-buenos-aires-2018")).setRootPath("data.event");
        assertEquals("G20 summit in Buenos Aires, 2018", g20.getString("name"));
        assertEquals("SUMMIT", g20.getString("kind"));
        assertEquals("G20", g20.getString("series"));
        assertEquals("Buenos Aires", g20.getString("place.city"));
        assertEquals("Argentina", g20.getString("place.country.name"));
        assertEquals("2018-11-30", g20.getString("startsOn.earliest"));
        assertEquals("DAY", g20.getString("startsOn.precision"));
        assertEquals("2018-12-01?", g20.getString("endsOn.edtf"));
        assertEquals(List.of("donald-trump", "vladimir-putin"), g20.getList("attendees.slug"));
        assertEquals(List.of("buenos-aires-2018"), g20.getList("meetings.nodes.slug"));
    }

    @Test
    void a_month_lasts_from_its_first_to_its_last_day() {
        JsonPath start = ask("event", Map.of("slug", "g20-hamburg-2017")).setRootPath("data.event.startsOn");
        assertEquals("2017-07-01", start.getString("earliest"));
        assertEquals("2017-07-31", start.getString("latest"));
        assertEquals("MONTH", start.getString("precision"));
    }

    @Test
    void a_country_is_a_place_without_a_city() {
        JsonPath visit = ask("event", Map.of("slug", "trump-uk-visit-2018")).setRootPath("data.event");
        assertEquals("United Kingdom", visit.getString("place.name"));
        assertNull(visit.get("place.city"));
        assertNull(visit.get("series"));
        assertNull(visit.get("endsOn"));
        assertEquals(List.of(), visit.getList("meetings.nodes"));
    }

    @Test
    void a_slug_that_nothing_has_finds_nothing() {
        assertNull(ask("event", Map.of("slug", "yalta-1945")).get("data.event"));
        assertNull(ask("topic", Map.of("slug", "cabbages")).get("data.topic"));
    }

    @Test
    void a_topic_has_the_statements_about_it() {
        JsonPath syria = ask("topic", Map.of("slug", "syria")).setRootPath("data.topic");
        assertEquals("Syria", syria.getString("name"));
        assertEquals(
                RECORD.statements().stream()
                        .filter(statement -> listed(statement.topics()).contains("syria"))
                        .count(),
                syria.getInt("statements.totalCount"));
    }

    @Test
    void topics_are_sorted_by_name() {
        assertEquals(
                sorted(RECORD.topics(), byText(TopicInput::name), TopicInput::slug),
                new Pages("topics", Map.of()).slugs());
    }

    @Test
    void by_kinds() {
        events.finds(Map.of("kinds", List.of("VISIT", "OTHER")), event -> Set.of(EventKind.VISIT, EventKind.OTHER)
                .contains(event.kind()));
    }

    @Test
    void by_series() {
        events.finds(Map.of("series", List.of("G20", "NATO")), event -> Set.of("G20", "NATO")
                .contains(String.valueOf(event.series())));
    }

    @Test
    void by_the_countries_of_their_places() {
        events.finds(Map.of("countries", List.of("RU", "FI")), event -> Set.of("RU", "FI")
                .contains(event.place().country()));
    }

    @Test
    void by_attendees() {
        events.finds(
                Map.of("attendees", List.of("vladimir-putin", "john-bolton")),
                event ->
                        listed(event.attendees()).stream().anyMatch(Set.of("vladimir-putin", "john-bolton")::contains));
    }

    @Test
    void from_a_day_on_takes_in_what_may_have_lasted_until_then() {
        events.finds(
                Map.of("from", "2018-11-12"),
                event -> mayBeOnOrAfter(event.endsOn() == null ? event.startsOn() : event.endsOn(), "2018-11-12"));
    }

    @Test
    void up_to_a_day_takes_in_what_may_have_started_by_then() {
        events.finds(Map.of("to", "2018-07-01"), event -> mayBeOnOrBefore(event.startsOn(), "2018-07-01"));
    }

    @Test
    void fields_are_joined_by_and() {
        events.finds(
                Map.of("kinds", List.of("SUMMIT"), "attendees", List.of("vladimir-putin"), "from", "2018-01-01"),
                event -> event.kind() == EventKind.SUMMIT
                        && event.attendees().contains("vladimir-putin")
                        && mayBeOnOrAfter(event.startsOn(), "2018-01-01"));
    }

    @Test
    void an_empty_list_matches_nothing_and_an_empty_filter_everything() {
        events.findsNothing(Map.of("series", List.of()));
        events.findsAll(Map.of());
    }

    @Test
    void by_the_day_they_start() {
        events.orders("STARTS_ON", sorted(RECORD.events(), byDate(EventInput::startsOn), EventInput::slug));
    }

    @Test
    void by_name() {
        events.orders("NAME", sorted(RECORD.events(), byText(EventInput::name), EventInput::slug));
    }
}
