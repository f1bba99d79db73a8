package org.readout.outlook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.readout.FirstDossier.RECORD;
import static org.readout.GraphQl.ask;
import static org.readout.GraphQl.statementsFor;
import static org.readout.GraphQl.variables;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.readout.Pages;
import org.readout.event.EventInput;

@QuarkusTest
class OutlookApiTest {

    @Test
    void without_a_day_it_is_of_today() {
        LocalDate before = today();
        JsonPath answer = ask("outlook-of-today").setRootPath("data.meeting");
        LocalDate after = today();

        LocalDate asOf = LocalDate.parse(answer.getString("unsaid.asOf"));
        assertFalse(asOf.isBefore(before) || asOf.isAfter(after), asOf::toString);
        assertEquals("UNDER_DISCUSSION", answer.getString("unsaid.status"));
        assertEquals("UNDER_DISCUSSION", answer.getString("status"));
        assertEquals(10, answer.getInt("contradictions.totalCount"));
    }

    @Test
    void a_null_day_is_no_day() {
        JsonPath answer = ask("outlook-of-today").setRootPath("data.meeting");
        assertEquals(answer.<Object>get("unsaid"), answer.get("null"));

        Map<String, Object> leftOut =
                ask("outlook", Map.of("slug", "paris-2018")).getMap("data");
        assertEquals(
                leftOut,
                ask("outlook", variables("slug", "paris-2018", "asOf", null)).getMap("data"));
        assertEquals(
                leftOut,
                ask("outlook", variables("slug", "paris-2018", "asOf", today().toString()))
                        .getMap("data"));
    }

    @Test
    void several_days_stand_side_by_side() {
        JsonPath answer = ask("outlooks").setRootPath("data.meeting");

        assertNull(answer.getString("before.status"));
        assertEquals(List.of(), answer.getList("before.sides"));
        assertFalse(answer.getBoolean("before.disputed"));
        assertEquals(List.of("LIKELY", "LIKELY"), answer.getList("october.sides.likelihood"));
        assertFalse(answer.getBoolean("october.disputed"));
        assertEquals(List.of("LIKELY", "UNLIKELY"), answer.getList("november.sides.likelihood"));
        assertTrue(answer.getBoolean("november.disputed"));
        assertEquals("UNDER_DISCUSSION", answer.getString("october23"));
        assertEquals("UNDER_DISCUSSION", answer.getString("november6"));
        assertEquals(3, answer.getInt("first.totalCount"));
        assertEquals(7, answer.getInt("second.totalCount"));
        assertEquals(10, answer.getInt("third.totalCount"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "outlook, 2",
        "contradictions, 1",
        "timeline, 1",
        "outlook contradictions timeline, 4",
        "outlook statusChange, 3",
        "outlook statement, 3",
        "outlook voices, 3",
        "contradictions both, 1",
        "course, 2",
        "course steps, 4",
        "timeline counted, 2"
    })
    void a_field_of_all_meetings_costs_one_statement(String fields, int cost) {
        Map<String, Object> asked = new HashMap<>(Map.of("first", 100));
        int meetings = statementsFor("reasoning-of-all", asked);
        for (String field : fields.split(" ")) {
            asked.put(field, true);
        }

        assertEquals(cost, statementsFor("reasoning-of-all", asked) - meetings);
    }

    @Test
    void it_costs_as_much_for_two_meetings_as_for_all() {
        Map<String, Object> asked = new HashMap<>();
        List.of("outlook", "contradictions", "course", "timeline").forEach(field -> asked.put(field, true));
        asked.put("first", 100);
        asked.put("filter", Map.of("events", List.of("armistice-centenary-2018", "g20-buenos-aires-2018")));
        int two = statementsFor("reasoning-of-all", asked);
        List<String> events = RECORD.events().stream().map(EventInput::slug).toList();
        asked.put("filter", Map.of("events", events));

        assertEquals(two, statementsFor("reasoning-of-all", asked));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 10, 11})
    void pages_of_contradictions_make_up_the_whole_from_either_end(int size) {
        assertWhole(new Pages("meeting-contradictions", Map.of("asOf", "2018-11-06")), 10, size);
        assertWhole(new Pages("meeting-contradictions", Map.of("asOf", "2018-11-05")), 7, size);
        assertWhole(
                new Pages("statement-contradictions", Map.of("slug", "trump-probably-not-paris-2018-11-05")), 7, size);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 28, 29, 30})
    void pages_of_a_timeline_make_up_the_whole_from_either_end(int size) {
        assertWhole(new Pages("timeline", Map.of()), 29, size);
        assertWhole(new Pages("timeline", Map.of("from", "2018-11-05", "to", "2018-11-06")), 6, size);
    }

    @Test
    void a_timeline_runs_by_day_and_has_both_kinds() {
        JsonPath whole = new Pages("timeline", Map.of()).page("first", 100);
        List<String> days = whole.getList("edges.node.day.earliest");

        assertEquals(days.stream().sorted().toList(), days);
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
                whole.getList("edges.node.findAll { it.__typename == 'StatusChange' }.status"));
    }

    @ParameterizedTest
    @CsvSource({
        "bolton-postpones-washington-2018, 0",
        "putin-paris-suggestion-2018-10-23, 0",
        "trump-probably-not-paris-2018-11-05, 1"
    })
    void a_timeline_around_a_statement_is_the_whole_one_without_it(String slug, int position) {
        JsonPath alone = ask("position-timeline", Map.of("slug", slug))
                .setRootPath("data.statement.positions[" + position + "]");
        List<String> whole = alone.getList("meeting.timeline.edges.cursor");
        int own = alone.<String>getList("meeting.timeline.edges.node.slug").indexOf(slug);

        assertEquals(whole.subList(0, own), alone.getList("before.edges.cursor"));
        assertEquals(own == 0 ? List.of() : whole.subList(own - 1, own), alone.getList("nearest.edges.cursor"));
        assertEquals(whole.subList(own + 1, Math.min(whole.size(), own + 21)), alone.getList("behind.edges.cursor"));
        assertTrue(alone.getBoolean("before.pageInfo.hasNextPage"));
        assertFalse(alone.getBoolean("before.pageInfo.hasPreviousPage"));
        assertTrue(alone.getBoolean("behind.pageInfo.hasPreviousPage"));
        assertEquals(
                whole.subList(1, 2),
                ask("position-timeline", Map.of("slug", slug, "after", whole.get(0)))
                        .getList("data.statement.positions[" + position + "].elsewhere.edges.cursor"));
    }

    @ParameterizedTest
    @CsvSource({"2018-08-31, 2018-08-31", "2018-11-05, 2018-11-05", "2018-09-01, 2018-10-22"})
    void a_timeline_has_its_first_and_its_last_day(String from, String to) {
        List<String> within = new Pages("timeline", Map.of())
                .page("first", 100).<String>getList("edges.node.day.earliest").stream()
                        .filter(day -> day.compareTo(from) >= 0 && day.compareTo(to) <= 0)
                        .toList();

        assertEquals(
                within,
                new Pages("timeline", Map.of("from", from, "to", to))
                        .page("first", 100)
                        .getList("edges.node.day.earliest"));
    }

    @Test
    void the_kinds_of_a_timeline_make_up_the_whole() {
        List<String> whole = new Pages("timeline", Map.of()).cursors();
        List<String> statements = new Pages("timeline", Map.of("kinds", List.of("STATEMENT"))).cursors();
        JsonPath changes = new Pages("timeline", Map.of("kinds", List.of("STATUS_CHANGE"))).page("first", 100);

        assertEquals(Set.of("StatusChange"), Set.copyOf(changes.getList("edges.node.__typename")));
        assertEquals(changes.getInt("totalCount"), changes.getList("edges").size());
        assertEquals(
                whole.stream().filter(cursor -> !statements.contains(cursor)).toList(),
                changes.getList("edges.cursor"));
        assertEquals(whole, new Pages("timeline", Map.of("kinds", List.of("STATUS_CHANGE", "STATEMENT"))).cursors());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 50})
    void pages_of_a_course_make_up_the_whole_from_either_end(int size) {
        Pages course = new Pages("course", Map.of());
        assertWhole(course, course.page("first", 0).getInt("totalCount"), size);
    }

    @Test
    void a_step_leads_to_what_made_it_and_says_when() {
        JsonPath course = new Pages("course", Map.of()).page("first", 100);
        List<Map<String, Object>> steps = course.getList("edges.node");

        assertTrue(steps.size() > 4, steps::toString);
        for (Map<String, Object> step : steps) {
            JsonPath of = new JsonPath(new JsonObject(step).encode());
            boolean isStatus = of.get("statement") == null;
            assertEquals(isStatus, of.get("likelihood") == null);
            assertEquals(isStatus, of.get("likelihoodRange") == null);
            assertEquals(of.getString("statusChange.status"), of.getString("status"));
            assertEquals(
                    of.getString(isStatus ? "statusChange.date.latest" : "statement.saidOn.latest"),
                    of.getString("date.latest"));
            if (isStatus) {
                assertTrue(of.getList("statusChange.assertedBy.country.code").contains(of.getString("country.code")));
            } else {
                assertEquals(
                        of.getString("likelihood"),
                        of.getString("statement.positions.find { it.meeting.slug == 'paris-2018' }.likelihood"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018-10-22", "2018-10-23", "2018-11-05", "2018-11-06"})
    void the_course_to_a_day_ends_where_the_outlook_of_that_day_stands(String day) {
        JsonPath course = new Pages("course", Map.of("to", day)).page("first", 100);
        JsonPath outlook =
                ask("outlook", Map.of("slug", "paris-2018", "asOf", day)).setRootPath("data.meeting.outlook");

        for (String side : outlook.<String>getList("sides.country.code")) {
            for (String field : List.of("likelihood", "status")) {
                assertEquals(
                        outlook.getString("sides.find { it.country.code == '" + side + "' }." + field),
                        course.getString("edges.node.findAll { it.country.code == '" + side + "' && it." + field
                                + " != null }." + field + ".with { isEmpty() ? null : last() }"),
                        side + " " + field);
            }
        }
        assertEquals(
                outlook.getList("sides.country.code").stream().sorted().toList(),
                outlook.getList("sides.country.code"));
    }

    @Test
    void a_course_begins_on_its_first_day_and_ends_on_its_last() {
        List<String> whole = new Pages("course", Map.of()).cursors();
        List<String> before = new Pages("course", Map.of("to", "2018-11-04")).cursors();
        List<String> after = new Pages("course", Map.of("from", "2018-11-05")).cursors();

        assertFalse(before.isEmpty() || after.isEmpty());
        assertEquals(whole, Stream.concat(before.stream(), after.stream()).toList());
    }

    @Test
    void what_was_said_at_some_time_before_counts_from_the_day_by_which_it_certainly_was() {
        assertFalse(voices("buenos-aires-2018", "2018-11-04").contains("peskov-long-meeting-g20-2018"));
        assertTrue(voices("buenos-aires-2018", "2018-11-05").contains("peskov-long-meeting-g20-2018"));
    }

    @Test
    void an_outlet_is_a_voice_of_no_side() {
        JsonPath paris = ask("outlook", Map.of("slug", "paris-2018")).setRootPath("data.meeting.outlook");

        assertFalse(paris.getList("sides.voices.speaker.__typename.flatten()").contains("Outlet"));
        assertTrue(new Pages("timeline", Map.of("kinds", List.of("STATEMENT")))
                .slugs()
                .contains("rt-putin-suggests-paris-2018-10-23"));
    }

    private static List<String> voices(String meeting, String day) {
        return ask("outlook", Map.of("slug", meeting, "asOf", day))
                .getList("data.meeting.outlook.sides.voices.slug.flatten()");
    }

    private static void assertWhole(Pages pages, int total, int size) {
        List<String> whole = pages.cursors();

        assertEquals(total, whole.size());
        assertEquals(total, pages.page("first", 1).getInt("totalCount"));
        assertEquals(whole, pages.forward(size));
        assertEquals(whole, pages.backward(size));
    }

    private static LocalDate today() {
        return LocalDate.now(Clock.systemUTC());
    }
}
