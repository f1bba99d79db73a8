package org.readout.meeting;

import static org.readout.FirstDossier.RECORD;
import static org.readout.FirstDossier.byDate;
import static org.readout.FirstDossier.byText;
import static org.readout.FirstDossier.listed;
import static org.readout.FirstDossier.mayBeOnOrAfter;
import static org.readout.FirstDossier.mayBeOnOrBefore;
import static org.readout.FirstDossier.sorted;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.readout.Filtered;
import org.readout.FirstDossier;
import org.readout.status.StatusChangeInput;

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

    @Test
    void by_the_status_of_today() {
        meetings.finds(Map.of("statuses", List.of("FLOATED", "CONFIRMED")), meeting -> Set.of(
                        MeetingStatus.FLOATED, MeetingStatus.CONFIRMED)
                .contains(last(meeting)));
        meetings.finds(Map.of("statuses", List.of("HELD")), meeting -> last(meeting) == MeetingStatus.HELD);
        meetings.findsNothing(Map.of("statuses", List.of("NOT_HELD")));
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
        meetings.finds(Map.of("disclosed", false), meeting -> Boolean.FALSE.equals(meeting.disclosed()));
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

    private static MeetingStatus last(MeetingInput meeting) {
        return RECORD.statusChanges().stream()
                .filter(change -> change.meeting().equals(meeting.slug()))
                .sorted(FirstDossier.byDate(StatusChangeInput::date))
                .reduce((earlier, later) -> later)
                .map(StatusChangeInput::status)
                .orElse(null);
    }
}
