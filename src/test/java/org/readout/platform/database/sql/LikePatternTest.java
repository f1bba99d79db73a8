package org.readout.platform.database.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikePatternTest {

    @ParameterizedTest
    @CsvSource({"Putin, %Putin%", "'', %%", "100%, %100\\%%", "a_b, %a\\_b%", "\\, %\\\\%", "\\%_, %\\\\\\%\\_%"})
    void no_character_of_the_text_is_a_wildcard(String text, String pattern) {
        assertEquals(pattern, LikePattern.containing(text));
    }
}
