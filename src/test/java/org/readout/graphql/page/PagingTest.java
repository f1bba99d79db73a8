package org.readout.graphql.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.readout.Pages;

@QuarkusTest
class PagingTest {

    private static final Pages MEETINGS = new Pages("meetings", Map.of());

    static Stream<Pages> connections() {
        Map<String, List<String>> orders = Map.of(
                "leaders", List.of("NAME", "STATEMENT_COUNT"),
                "actors", List.of("NAME", "STATEMENT_COUNT"),
                "events", List.of("STARTS_ON", "NAME"),
                "meetings", List.of("DATE", "TITLE", "RECORDED_AT"),
                "statements", List.of("SAID_ON", "RECORDED_AT", "SPEAKER_NAME"),
                "articles", List.of("PUBLISHED_ON", "HEADLINE"));
        Stream<Pages> ordered = orders.entrySet().stream()
                .flatMap(of -> of.getValue().stream().flatMap(field -> Stream.of("ASC", "DESC")
                        .map(direction -> new Pages(
                                of.getKey(), Map.of("orderBy", Map.of("field", field, "direction", direction))))));
        Map<String, Object> bySpeaker = Map.of("field", "SPEAKER_NAME", "direction", "DESC");
        Map<String, Object> latestFirst = Map.of("field", "SAID_ON", "direction", "DESC");
        Stream<Pages> others = Stream.of(
                new Pages("topics", Map.of()),
                new Pages("contradictions", Map.of()),
                new Pages("contradictions", Map.of("filter", Map.of("speakers", List.of("donald-trump")))),
                new Pages("actor-contradictions", Map.of("slug", "donald-trump")),
                new Pages("meetings", Map.of("filter", Map.of("participants", List.of("donald-trump")))),
                new Pages("topic-statements", Map.of("slug", "election-interference")),
                new Pages("actor-statements", Map.of("slug", "donald-trump", "orderBy", bySpeaker)),
                new Pages("leader-meetings", Map.of("slug", "vladimir-putin")),
                new Pages("leader-mentions", Map.of("slug", "vladimir-putin")),
                new Pages("official-meetings", Map.of("slug", "john-bolton")),
                new Pages("outlet-articles", Map.of("slug", "cnn")),
                new Pages("event-meetings", Map.of("slug", "helsinki-summit-2018")),
                new Pages("event-statements", Map.of("slug", "helsinki-summit-2018")),
                new Pages("meeting-statements", Map.of("slug", "paris-2018", "orderBy", bySpeaker)),
                new Pages("meeting-statements", Map.of("slug", "paris-2018", "orderBy", latestFirst)),
                new Pages("article-statements", Map.of("slug", "paris-likely-2018-10-23")),
                new Pages("statement-reports", Map.of("slug", "putin-paris-suggestion-2018-10-23")));
        return Stream.concat(ordered, others);
    }

    @ParameterizedTest
    @MethodSource("connections")
    void pages_of_any_size_from_either_end_make_the_same_sequence(Pages connection) {
        List<String> whole = connection.cursors();
        assertEquals(whole.size(), new HashSet<>(whole).size());
        assertEquals(whole.size(), connection.page("first", 1).getInt("totalCount"));
        for (int size : whole.size() > 20 ? new int[] {9} : new int[] {1, 3}) {
            assertEquals(whole, connection.forward(size), () -> size + " from the start");
            assertEquals(whole, connection.backward(size), () -> size + " from the end");
        }
    }

    @ParameterizedTest
    @MethodSource("connections")
    void a_page_lies_between_its_cursors_and_is_counted_from_its_end(Pages connection) {
        List<String> whole = connection.cursors();
        String start = whole.get(0);
        String end = whole.get(whole.size() - 1);
        List<String> afterStart = whole.subList(1, whole.size());
        List<String> beforeEnd = whole.subList(0, whole.size() - 1);

        assertEquals(first(2, afterStart), connection.cursors("first", 2, "after", start));
        assertEquals(last(2, afterStart), connection.cursors("last", 2, "after", start));
        assertEquals(first(2, beforeEnd), connection.cursors("first", 2, "before", end));
        assertEquals(last(2, beforeEnd), connection.cursors("last", 2, "before", end));
        assertEquals(List.of(), connection.cursors("first", 2, "after", end));
        assertEquals(List.of(), connection.cursors("last", 2, "before", start));
        if (whole.size() > 1) {
            List<String> inside = whole.subList(1, whole.size() - 1);
            assertEquals(first(2, inside), connection.cursors("first", 2, "after", start, "before", end));
            assertEquals(last(2, inside), connection.cursors("last", 2, "after", start, "before", end));
        }
    }

    @Test
    void a_page_says_whether_more_follow_and_stand_before_it() {
        List<String> whole = MEETINGS.cursors();
        JsonPath start = MEETINGS.page("first", 3);
        assertTrue(start.getBoolean("pageInfo.hasNextPage"));
        assertFalse(start.getBoolean("pageInfo.hasPreviousPage"));
        assertEquals(whole.get(0), start.getString("pageInfo.startCursor"));
        assertEquals(whole.get(2), start.getString("pageInfo.endCursor"));

        JsonPath middle = MEETINGS.page("first", 3, "after", whole.get(2));
        assertTrue(middle.getBoolean("pageInfo.hasNextPage"));
        assertTrue(middle.getBoolean("pageInfo.hasPreviousPage"));

        JsonPath rest = MEETINGS.page("first", whole.size() - 3, "after", whole.get(2));
        assertFalse(rest.getBoolean("pageInfo.hasNextPage"));
        assertEquals(whole.get(whole.size() - 1), rest.getString("pageInfo.endCursor"));

        JsonPath end = MEETINGS.page("last", 3);
        assertFalse(end.getBoolean("pageInfo.hasNextPage"));
        assertTrue(end.getBoolean("pageInfo.hasPreviousPage"));

        JsonPath beforeEnd = MEETINGS.page("last", whole.size() - 1, "before", whole.get(whole.size() - 1));
        assertTrue(beforeEnd.getBoolean("pageInfo.hasNextPage"));
        assertFalse(beforeEnd.getBoolean("pageInfo.hasPreviousPage"));
    }

    @Test
    void an_empty_page_has_no_cursors_and_knows_whether_there_are_rows() {
        JsonPath nothing = MEETINGS.page("first", 0);
        assertEquals(List.of(), nothing.getList("edges"));
        assertNull(nothing.get("pageInfo.startCursor"));
        assertNull(nothing.get("pageInfo.endCursor"));
        assertTrue(nothing.getBoolean("pageInfo.hasNextPage"));
        assertTrue(MEETINGS.page("last", 0).getBoolean("pageInfo.hasPreviousPage"));
        Pages empty = new Pages("meetings", Map.of("filter", Map.of("events", List.of())));
        assertFalse(empty.page("first", 0).getBoolean("pageInfo.hasNextPage"));
        assertEquals(0, empty.page("first", 0).getInt("totalCount"));
    }

    @Test
    void a_page_has_twenty_rows_unless_it_is_asked_otherwise() {
        assertEquals(20, new Pages("actors", Map.of()).page().getList("edges").size());
    }

    @Test
    void the_whole_is_counted_whatever_the_page() {
        int whole = MEETINGS.cursors().size();
        assertEquals(whole, MEETINGS.page("first", 0).getInt("totalCount"));
        assertEquals(
                whole,
                MEETINGS.page("last", 1, "before", MEETINGS.cursors().get(1)).getInt("totalCount"));
    }

    private static List<String> first(int size, List<String> rows) {
        return rows.subList(0, Math.min(size, rows.size()));
    }

    private static List<String> last(int size, List<String> rows) {
        return rows.subList(Math.max(0, rows.size() - size), rows.size());
    }
}
