package org.readout.pages.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LengthTest {

    @ParameterizedTest
    @CsvSource({
        "1, EXACTLY, 1 minute",
        "30, EXACTLY, 30 minutes",
        "60, ABOUT, about 1 hour",
        "90, AT_LEAST, at least 1 hour 30 minutes",
        "121, AT_MOST, at most 2 hours 1 minute",
        ", , ",
    })
    void a_length_is_told_in_hours_and_minutes(Integer minutes, String bound, String words) {
        assertEquals(words, new Length(minutes, bound, "so long").number());
    }
}
