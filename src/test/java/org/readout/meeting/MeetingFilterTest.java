package org.readout.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.readout.FirstDossier.RECORD;
import static org.readout.FirstDossier.byDate;
import static org.readout.FirstDossier.byText;
import static org.readout.FirstDossier.listed;
import static org.readout.FirstDossier.mayBeOnOrAfter;
import static org.readout.FirstDossier.mayBeOnOrBefore;
import static org.readout.FirstDossier.sorted;
import static org.readout.GraphQl.ask;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.readout.Filtered;

@QuarkusTest
class MeetingFilterTest {

    private final Filtered<MeetingInput> meetings = new Filtered<>("meetings", RECORD.meetings(), MeetingInput::slug);

    @Test
    void by_any_of_the_participants() {
        meetings.finds(
                Map.of("participants", List.of("john-bolton", "helsinki-interpreters")),
                with("john-bolton").or(with("helsinki-interpreters")));
        meetings.finds(
                Map.of("participants", List.of("donald-trump", "vladimir-putin"), "allParticipants", false),
                with("donald-trump").or(with("vladimir-putin")));
    }

    @Test
    void by_all_of_the_participants() {
        meetings.finds(
                Map.of("participants", List.of("donald-trump", "vladimir-putin"), "allParticipants", true),
                with("donald-trump").and(with("vladimir-putin")));
    }

    @Test
    void a_participant_who_is_named_twice_counts_once() {
        meetings.finds(
                Map.of("participants", List.of("john-bolton", "john-bolton"), "allParticipants", true),
                with("john-bolton"));
    }

    @Test
    void by_events() {
        meetings.finds(Map.of("events", List.of("g20-hamburg-2017", "armistice-centenary-2018")), meeting -> Set.of(
                        "g20-hamburg-2017", "armistice-centenary-2018")
                .contains(String.valueOf(meeting.event())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018-10-23", "2018-11-05", "2018-11-06", "today"})
    void by_where_they_stood_as_of_a_day(String day) {
        Map<String, Object> asOf = day.equals("today") ? Map.of() : Map.of("asOf", day);
        List<Map<String, Object>> all = ask("meetings-standing", asOf).getList("data.meetings.nodes");
        Map<String, Object> statusOf = new HashMap<>();
        Map<String, Object> disputedOf = new HashMap<>();
        all.forEach(meeting -> {
            statusOf.put((String) meeting.get("slug"), meeting.get("status"));
            disputedOf.put((String) meeting.get("slug"), ((Map<?, ?>) meeting.get("outlook")).get("disputed"));
        });
        assertEquals(RECORD.meetings().size(), all.size());

        for (List<String> statuses : List.of(List.of("UNDER_DISCUSSION"), List.of("HELD", "AGREED", "CONFIRMED"))) {
            meetings.finds(
                    with(asOf, "statuses", statuses),
                    meeting -> statuses.contains(String.valueOf(statusOf.get(meeting.slug()))));
        }
        if (!day.equals("2018-10-23")) {
            meetings.finds(with(asOf, "disputed", true), meeting -> disputedOf.get(meeting.slug()) == (Object) true);
            meetings.finds(with(asOf, "disputed", false), meeting -> disputedOf.get(meeting.slug()) == (Object) false);
        }
    }

    @Test
    void by_statuses_that_none_has() {
        meetings.findsNothing(Map.of("statuses", List.of("NOT_HELD")));
        meetings.findsNothing(Map.of("statuses", List.of("HELD"), "asOf", "1999-12-31"));
    }

    @Test
    void without_the_parts_of_others() {
        List<String> parts = ask("meetings-standing").<Map<String, Object>>getList("data.meetings.nodes").stream()
                .filter(meeting -> meeting.get("partOf") != null)
                .map(meeting -> (String) meeting.get("slug"))
                .toList();

        if (parts.isEmpty()) {
            meetings.findsAll(Map.of("whole", true));
        } else {
            meetings.finds(Map.of("whole", true), meeting -> !parts.contains(meeting.slug()));
        }
        meetings.findsAll(Map.of("whole", false));
    }

    @Test
    void by_formats() {
        meetings.finds(
                Map.of("formats", List.of("DINNER", "ONE_ON_ONE")),
                meeting -> meeting.format() == MeetingFormat.DINNER || meeting.format() == MeetingFormat.ONE_ON_ONE);
    }

    @Test
    void by_the_countries_of_their_places() {
        meetings.finds(
                Map.of("countries", List.of("US", "DE")),
                meeting -> meeting.place() != null
                        && Set.of("US", "DE").contains(meeting.place().country()));
    }

    @Test
    void by_topics() {
        meetings.finds(Map.of("topics", List.of("syria", "inf-treaty")), meeting -> listed(meeting.topics()).stream()
                .anyMatch(Set.of("syria", "inf-treaty")::contains));
    }

    @Test
    void from_a_day_on_leaves_the_undated_out() {
        meetings.finds(Map.of("from", "2018-11-12"), meeting -> mayBeOnOrAfter(meeting.date(), "2018-11-12"));
        meetings.finds(Map.of("from", "0001-01-01"), meeting -> meeting.date() != null);
    }

    @Test
    void up_to_a_day_leaves_the_undated_out() {
        meetings.finds(Map.of("to", "2018-06-21"), meeting -> mayBeOnOrBefore(meeting.date(), "2018-06-21"));
        meetings.finds(Map.of("to", "9999-12-31"), meeting -> meeting.date() != null);
    }

    @Test
    void by_whether_they_were_public() {
        meetings.findsNothing(Map.of("disclosed", false));
        meetings.finds(Map.of("disclosed", true), meeting -> Boolean.TRUE.equals(meeting.disclosed()));
    }

    @Test
    void fields_are_joined_by_and() {
        meetings.finds(
                Map.of(
                        "participants", List.of("vladimir-putin"),
                        "formats", List.of("UNSPECIFIED"),
                        "topics", List.of("summit-diplomacy"),
                        "from", "2018-10-01",
                        "disclosed", true),
                with("vladimir-putin")
                        .and(meeting -> meeting.format() == MeetingFormat.UNSPECIFIED
                                && Boolean.TRUE.equals(meeting.disclosed())
                                && listed(meeting.topics()).contains("summit-diplomacy")
                                && mayBeOnOrAfter(meeting.date(), "2018-10-01")));
    }

    @Test
    void an_empty_list_matches_nothing_and_an_empty_filter_everything() {
        meetings.findsNothing(Map.of("formats", List.of()));
        meetings.findsNothing(Map.of("participants", List.of()));
        meetings.findsAll(Map.of());
    }

    @Test
    void by_date_the_undated_last() {
        meetings.orders("DATE", sorted(RECORD.meetings(), byDate(MeetingInput::date), MeetingInput::slug));
    }

    @Test
    void by_title() {
        meetings.orders("TITLE", sorted(RECORD.meetings(), byText(MeetingInput::title), MeetingInput::slug));
    }

    @Test
    void by_the_order_of_recording() {
        meetings.orders(
                "RECORDED_AT",
                RECORD.meetings().stream().map(MeetingInput::slug).toList());
    }

    private static Predicate<MeetingInput> with(String participant) {
        return meeting ->
                meeting.participants().stream().anyMatch(part -> part.actor().equals(participant));
    }

    private static Map<String, Object> with(Map<String, Object> filter, String name, Object value) {
        Map<String, Object> more = new HashMap<>(filter);
        more.put(name, value);
        return more;
    }
}
