package org.readout.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.readout.meeting.MeetingStatus.AGREED;
import static org.readout.meeting.MeetingStatus.CANCELLED;
import static org.readout.meeting.MeetingStatus.CONFIRMED;
import static org.readout.meeting.MeetingStatus.FLOATED;
import static org.readout.meeting.MeetingStatus.HELD;
import static org.readout.meeting.MeetingStatus.POSTPONED;
import static org.readout.meeting.MeetingStatus.PROPOSED;
import static org.readout.meeting.MeetingStatus.UNDER_DISCUSSION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.readout.actor.profile.Country;
import org.readout.meeting.MeetingStatus;
import org.readout.time.ChronologicalKey;
import org.readout.time.PartialDate;

class StatusBySidesTest {

    private static final String END = "2018-12-31";

    private final List<StatusAssertion> asserted = new ArrayList<>();

    private enum Author {
        TRUMP("US"),
        BOLTON("US"),
        PUTIN("RU"),
        PESKOV("RU"),
        XI("CN"),
        NEWSPAPER(null),
        DIPLOMATS(null);

        final Country side;

        Author(String country) {
            side = country == null ? null : new Country(country);
        }
    }

    @Test
    void a_meeting_that_nobody_gave_a_status_has_none() {
        assertNull(status());
        assertFalse(isDisputed());
    }

    @Test
    void the_status_is_the_lowest_of_the_sides() {
        given(Author.PUTIN, "2018-10-23", AGREED);
        given(Author.TRUMP, "2018-10-23", UNDER_DISCUSSION);
        assertEquals(UNDER_DISCUSSION, status());

        given(Author.PESKOV, "2018-11-06", CONFIRMED);
        assertEquals(UNDER_DISCUSSION, status());

        given(Author.BOLTON, "2018-11-07", AGREED);
        assertEquals(AGREED, status());
    }

    @Test
    void a_side_stands_at_the_last_status_that_anybody_of_it_gave() {
        given(Author.PUTIN, "2018-10-23", CONFIRMED);
        given(Author.PESKOV, "2018-10-24", PROPOSED);

        assertEquals(PROPOSED, status());
        assertFalse(isDisputed());
    }

    @Test
    void a_status_counts_from_the_last_day_that_its_date_can_mean() {
        given(Author.TRUMP, "2018-10", PROPOSED);
        given(Author.TRUMP, "2018-10-20", FLOATED);

        assertNull(status("2018-10-19"));
        assertEquals(FLOATED, status("2018-10-30"));
        assertEquals(PROPOSED, status("2018-10-31"));
    }

    @Test
    void of_one_day_what_was_recorded_later_counts() {
        given(Author.TRUMP, "2018-10-23", AGREED);
        given(Author.BOLTON, "2018-10-23", PROPOSED);

        assertEquals(PROPOSED, status());
    }

    @ParameterizedTest
    @CsvSource({"HELD", "NOT_HELD", "CANCELLED", "POSTPONED"})
    void one_side_alone_can_hold_cancel_and_postpone_it(MeetingStatus status) {
        given(Author.PUTIN, "2018-10-23", CONFIRMED);
        given(Author.XI, "2018-10-23", FLOATED);
        given(Author.TRUMP, "2018-11-05", status);

        assertEquals(status, status());
        assertTrue(isDisputed());
    }

    @Test
    void of_what_one_side_can_bring_the_last_stands() {
        given(Author.TRUMP, "2018-11-05", POSTPONED);
        given(Author.PUTIN, "2018-11-11", HELD);
        assertEquals(HELD, status());

        given(Author.TRUMP, "2018-11-12", CANCELLED);
        assertEquals(CANCELLED, status());
    }

    @ParameterizedTest
    @EnumSource(names = {"FLOATED", "PROPOSED", "UNDER_DISCUSSION", "AGREED", "CONFIRMED"})
    void a_cancelled_meeting_is_where_the_other_side_says_once_it_says_something_later(MeetingStatus later) {
        given(Author.TRUMP, "2018-11-05", CANCELLED);
        given(Author.PUTIN, "2018-11-06", later);

        assertEquals(CANCELLED, status("2018-11-05"));
        assertEquals(later, status());
        assertTrue(isDisputed());
    }

    @Test
    void then_what_third_sides_last_said_counts_again() {
        given(Author.XI, "2018-11-01", PROPOSED);
        given(Author.TRUMP, "2018-11-05", CANCELLED);
        given(Author.PUTIN, "2018-11-06", AGREED);

        assertEquals(PROPOSED, status());
    }

    @Test
    void a_side_that_cancelled_can_itself_say_something_later() {
        given(Author.PUTIN, "2018-11-01", AGREED);
        given(Author.TRUMP, "2018-11-05", POSTPONED);
        given(Author.BOLTON, "2018-11-06", UNDER_DISCUSSION);

        assertEquals(UNDER_DISCUSSION, status());
    }

    @Test
    void what_was_said_before_a_cancellation_and_recorded_after_it_does_not_undo_it() {
        given(Author.TRUMP, "2018-11-05", CANCELLED);
        given(Author.PUTIN, "2018-11-04", CONFIRMED);

        assertEquals(CANCELLED, status());
    }

    @Test
    void whoever_is_on_no_side_stands_for_himself() {
        given(Author.NEWSPAPER, "2018-10-01", AGREED);
        given(Author.DIPLOMATS, "2018-10-02", FLOATED);
        assertEquals(FLOATED, status());

        given(Author.DIPLOMATS, "2018-10-03", CONFIRMED);
        assertEquals(AGREED, status());
    }

    @Test
    void it_is_disputed_where_two_sides_differ_and_not_where_somebody_on_no_side_does() {
        given(Author.PUTIN, "2018-10-01", AGREED);
        given(Author.TRUMP, "2018-10-02", AGREED);
        given(Author.NEWSPAPER, "2018-10-03", HELD);
        given(Author.DIPLOMATS, "2018-10-03", FLOATED);
        assertFalse(isDisputed());

        given(Author.TRUMP, "2018-10-04", PROPOSED);
        assertTrue(isDisputed());
    }

    @Test
    void what_several_assert_together_is_the_word_of_each_of_their_sides() {
        given(Author.TRUMP, "2018-10-01", PROPOSED);
        given(Author.PUTIN, "2018-10-01", FLOATED);
        ChronologicalKey together = key("2018-10-02");
        asserted.add(new StatusAssertion(together, author(Author.TRUMP), Author.TRUMP.side, CONFIRMED));
        asserted.add(new StatusAssertion(together, author(Author.PUTIN), Author.PUTIN.side, CONFIRMED));

        assertEquals(CONFIRMED, status());
        assertFalse(isDisputed());
    }

    private void given(Author author, String date, MeetingStatus status) {
        asserted.add(new StatusAssertion(key(date), author(author), author.side, status));
    }

    private ChronologicalKey key(String date) {
        PartialDate day = PartialDate.of(date, null);
        return new ChronologicalKey(day.earliest(), day.latest(), 0, new UUID(asserted.size(), 0));
    }

    private static UUID author(Author author) {
        return new UUID(0, author.ordinal());
    }

    private MeetingStatus status() {
        return status(END);
    }

    private MeetingStatus status(String day) {
        return StatusBySides.asOf(LocalDate.parse(day), asserted).status();
    }

    private boolean isDisputed() {
        return StatusBySides.asOf(LocalDate.parse(END), asserted).isDisputed();
    }
}
