package org.readout.travels.remark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.readout.time.PartialDateInput;
import org.readout.travels.file.Journey;

class MeetingDaysTest {

    private static final String ALL_DAYS = "2000-04-28/2000-05-06?";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                " May 4|2000-05-04?",
                " on May 4|2000-05-04?",
                " during a private visit, May 4|2000-05-04?",
                " in Springfield on Apr. 30|2000-04-30?",
                " May 4 during a private visit|2000-05-04?",
                " May 4 at Springfield, Ohio|2000-05-04?",
                " May 4; visited Springfield|2000-05-04?",
                ", May 4, 2000 during a private visit|2000-05-04?",
                " (May 4)|2000-05-04?",
                " at Springfield (Ohio), May 3–4|2000-05-03/2000-05-04?",
                " at Springfield Apr. 29-30|2000-04-29/2000-04-30?",
                " at Springfield (Ohio) (May 3–4) and attended a conference (May 5–6)|2000-05-03/2000-05-04?",
                " to sign a treaty April 30-May 1|2000-04-30/2000-05-01?",
            })
    void a_day_or_days_right_after_the_names_or_at_the_end_are_the_meetings(String after, String days) {
        assertEquals(days, date(after).edtf());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " May 7",
                " May 6–7",
                " May 4–3",
                " May 4 and 6",
                " May 2, 4, and 6",
                " May 4 and May 6 in Springfield",
                "; visited Springfield May 3–4",
                " and attended a conference May 3 in Springfield",
                " April 31",
            })
    void days_that_are_not_surely_the_meetings_leave_all_days_of_the_journey_and_the_basis_says_so(String after) {
        assertEquals(ALL_DAYS, date(after).edtf());
        assertFalse(date(after).basis().contains("none."), date(after).basis());
    }

    @Test
    void where_no_day_is_printed_the_basis_says_so() {
        assertEquals(ALL_DAYS, date(" during a private visit").edtf());
        assertTrue(date("").basis().contains("name none"), date("").basis());
    }

    private static PartialDateInput date(String after) {
        Journey trip = new Journey(
                Path.of("a"),
                1,
                "1",
                "a",
                "president",
                "A",
                LocalDate.of(2000, 4, 28),
                LocalDate.of(2000, 5, 6),
                "France",
                "",
                "Met with President Roe" + after + ".");
        return MeetingDays.date(trip, after);
    }
}
