package org.readout.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextRuleTest {

    private static final String OUTSIDE_THE_BMP = Character.toString(0x20000);

    @Test
    void a_text_has_as_many_characters_as_it_may_whatever_it_takes_to_write_them() {
        assertNull(new TextRule(3).fault("abc"));
        assertNull(new TextRule(3).fault(OUTSIDE_THE_BMP.repeat(3)));
        assertEquals("has 4 characters; at most 3 are taken", new TextRule(3).fault(OUTSIDE_THE_BMP.repeat(4)));
    }

    @Test
    void who_writes_too_much_is_told_how_much_it_is() {
        assertEquals("has 9,000 characters; at most 500 are taken", new TextRule(500).fault("x".repeat(9_000)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "a\0", "\ud83d", "a\ud83d", "\ud83da", "\udc00", "\udc00\ud83d"})
    void what_is_no_text_of_unicode_is_none(String text) {
        assertEquals("is no text: it holds a NUL, or half of a surrogate pair", new TextRule(10).fault(text));
    }

    @Test
    void what_is_too_long_however_it_is_counted_is_not_looked_through() {
        assertEquals("is no text: it holds a NUL, or half of a surrogate pair", new TextRule(3).fault("\0".repeat(6)));
        assertEquals("has 7 characters; at most 3 are taken", new TextRule(3).fault("\0".repeat(7)));
    }

    @Test
    void a_text_that_must_show_something_is_not_blank() {
        assertEquals("is blank; it needs a character that shows", new TextRule(10, false).fault("\u200b \u3164"));
        assertEquals("is blank; it needs a character that shows", new TextRule(10, false).fault(""));
        assertNull(new TextRule(10, false).fault("\u200b."));
        assertNull(new TextRule(10).fault(" "));
    }
}
