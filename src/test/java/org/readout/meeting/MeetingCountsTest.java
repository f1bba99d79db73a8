package org.readout.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.readout.FirstDossier.RECORD;
import static org.readout.GraphQl.ask;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.readout.event.place.PlaceInput;
import org.readout.time.PartialDate;

/** The first record's meetings are counted by all that meetings are counted by. */
@QuarkusTest
class MeetingCountsTest {

    @ParameterizedTest
    @CsvSource({"PARTICIPANT, participants", "COUNTRY, countries", "FORMAT, formats", "STATUS, statuses"})
    void a_key_counts_as_many_as_a_filter_that_names_it_finds(String by, String field) {
        for (Map<String, Object> filter : List.<Map<String, Object>>of(
                Map.of(),
                Map.of("asOf", "2018-11-05"),
                Map.of("from", "2018-01-01"),
                Map.of("topics", List.of("summit-diplomacy")))) {
            Map<String, Integer> counts = counts(by, filter);
            assertFalse(counts.isEmpty());
            counts.forEach((key, count) -> {
                Map<String, Object> narrowed = new HashMap<>(filter);
                narrowed.put(field, List.of(key));
                assertEquals(
                        ask("meetings", Map.of("first", 1, "filter", narrowed)).getInt("data.page.totalCount"),
                        count,
                        () -> by + " " + key + " of " + filter);
            });
        }
    }

    @Test
    void a_place_goes_by_its_name_and_its_city() {
        assertEquals(expected(meeting -> place(meeting.place())), counts("PLACE", Map.of()));
    }

    @Test
    void dates_count_under_the_month_and_the_year_in_which_they_lie_for_certain() {
        assertEquals(
                expected(meeting ->
                        meeting.date() == null ? null : month(meeting.date().toDate())),
                counts("MONTH", Map.of()));
        assertEquals(
                expected(meeting ->
                        meeting.date() == null ? null : year(meeting.date().toDate())),
                counts("YEAR", Map.of()));
    }

    @Test
    void keys_have_labels_and_nodes() {
        JsonPath answer = ask("meeting-counts", Map.of("by", "PARTICIPANT", "first", 2));

        assertEquals(answer.getList("data.meetings.counts.key"), answer.getList("data.meetings.counts.node.slug"));
        assertEquals(answer.getList("data.meetings.counts.label"), answer.getList("data.meetings.counts.node.name"));
        assertEquals(
                List.of("One on one"),
                ask("meeting-counts", Map.of("by", "FORMAT", "filter", Map.of("formats", List.of("ONE_ON_ONE"))))
                        .getList("data.meetings.counts.label"));
    }

    private static Map<String, Integer> counts(String by, Map<String, Object> filter) {
        List<Map<String, Object>> counts = ask("meeting-counts", Map.of("by", by, "first", 100, "filter", filter))
                .getList("data.meetings.counts");
        return counts.stream()
                .collect(Collectors.toMap(one -> (String) one.get("key"), one -> (Integer) one.get("count")));
    }

    private static Map<String, Integer> expected(Function<MeetingInput, String> key) {
        Map<String, Integer> expected = new HashMap<>();
        for (MeetingInput meeting : RECORD.meetings()) {
            String under = key.apply(meeting);
            if (under != null) {
                expected.merge(under, 1, Integer::sum);
            }
        }
        return expected;
    }

    private static String place(PlaceInput place) {
        if (place == null) {
            return null;
        }
        return place.city() == null || place.city().equals(place.name())
                ? place.name()
                : place.name() + ", " + place.city();
    }

    private static String month(PartialDate date) {
        YearMonth month = YearMonth.from(date.earliest());
        return month.equals(YearMonth.from(date.latest())) ? month.toString() : null;
    }

    private static String year(PartialDate date) {
        return date.earliest().getYear() == date.latest().getYear()
                ? "" + date.earliest().getYear()
                : null;
    }
}
