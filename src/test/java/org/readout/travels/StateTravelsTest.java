package org.readout.travels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.actor.ActorInput;
import org.readout.actor.office.OfficeInput;
import org.readout.actor.profile.ActorKind;
import org.readout.event.EventInput;
import org.readout.meeting.MeetingInput;
import org.readout.meeting.participation.ParticipationInput;

class StateTravelsTest {

    @TempDir
    Path folder;

    private StateTravels travels;
    private List<TravelRecords> records;

    @BeforeEach
    void read() throws IOException {
        MadeUpTravels.write(folder);
        travels = StateTravels.read(folder);
        records = travels.records("vladimir-putin"::equals).toList();
    }

    @Test
    void each_trip_and_visit_is_an_event_with_its_traveller() {
        Map<String, EventInput> events = records.stream()
                .flatMap(one -> one.events().stream())
                .collect(Collectors.toMap(EventInput::slug, Function.identity()));
        assertEquals(
                List.of(
                        "ann-foe-france-2002-03-04",
                        "italy-united-states-2018-05-01",
                        "jane-roe-moscow-kiev-2003-01-02-2",
                        "jane-roe-moscow-kiev-2003-01-02-3",
                        "jane-roe-paris-2002-03-04",
                        "jean-poe-united-states-2018-04-23",
                        "vladimir-putin-united-states-2018-06-01"),
                events.keySet().stream().sorted().toList());
        EventInput paris = events.get("jane-roe-paris-2002-03-04");
        assertEquals(List.of("jane-roe"), paris.attendees());
        assertEquals("Paris", paris.place().city());
        assertEquals("FR", paris.place().country());
        assertEquals("2002-03-06", paris.endsOn().edtf());
        EventInput moscow = events.get("jane-roe-moscow-kiev-2003-01-02-2");
        assertNull(moscow.place().city());
        assertNull(moscow.place().country());
        assertEquals(List.of(), events.get("italy-united-states-2018-05-01").attendees());
    }

    @Test
    void each_time_that_two_surely_met_is_a_meeting_on_a_day_as_far_as_it_is_known() {
        Map<String, MeetingInput> meetings = records.stream()
                .flatMap(one -> one.meetings().stream())
                .collect(Collectors.toMap(MeetingInput::slug, Function.identity()));
        assertEquals(
                List.of(
                        "ann-foe-france-2002-03-04-jane-roe",
                        "ann-foe-france-2002-03-04-jean-poe",
                        "jane-roe-moscow-kiev-2003-01-02-2-poe-president-of-the-soviet-union",
                        "jane-roe-paris-2002-03-04-jean-poe",
                        "jane-roe-paris-2002-03-04-jean-poe-2",
                        "jean-poe-united-states-2018-04-23-donald-trump"),
                meetings.keySet().stream().sorted().toList());
        MeetingInput paris = meetings.get("jane-roe-paris-2002-03-04-jean-poe");
        assertEquals("Jane Q. Roe with Jean Poe and Doe", paris.title());
        assertEquals(
                List.of("jane-roe", "jean-poe", "doe-prime-minister-of-france"),
                paris.participants().stream().map(ParticipationInput::actor).toList());
        assertEquals("2002-03-04/2002-03-06?", paris.date().edtf());
        assertEquals("Paris", paris.place().name());
        assertEquals(
                "2002-03-05?",
                meetings.get("ann-foe-france-2002-03-04-jean-poe").date().edtf());
        MeetingInput kiev = meetings.get("jane-roe-moscow-kiev-2003-01-02-2-poe-president-of-the-soviet-union");
        assertEquals("2003-01-02", kiev.date().edtf());
        assertNull(kiev.place());
    }

    @Test
    void people_come_first_with_their_offices_but_for_those_who_are_recorded() {
        Map<String, ActorInput> actors =
                records.get(0).actors().stream().collect(Collectors.toMap(ActorInput::slug, Function.identity()));
        assertEquals(
                List.of(
                        "ann-foe",
                        "doe-prime-minister-of-france",
                        "donald-trump",
                        "jane-roe",
                        "jean-poe",
                        "poe-president-of-the-soviet-union"),
                actors.keySet().stream().sorted().toList());
        OfficeInput term = actors.get("jane-roe").offices().get(0);
        assertEquals("President of the United States", term.title());
        assertEquals("2001-01-20", term.heldFrom().edtf());
        assertEquals(ActorKind.OFFICIAL, actors.get("ann-foe").kind());
        assertEquals(ActorKind.LEADER, actors.get("jean-poe").kind());
        assertEquals(List.of("Poe"), actors.get("jean-poe").aliases());
        assertNull(actors.get("poe-president-of-the-soviet-union").country());
    }

    @Test
    void what_was_read_and_left_out_is_counted() {
        List<String> counts = travels.tally().lines();
        assertTrue(
                counts.containsAll(List.of(
                        "4 files",
                        "4 trips",
                        "3 visits",
                        "1 visits whose visitor is not sure",
                        "8 times met with",
                        "6 meetings",
                        "1 left out: nobody is named, but a group")),
                counts::toString);
        assertEquals(List.of(), travels.faults());
    }
}
