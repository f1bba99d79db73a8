package org.readout.pages.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.readout.pages.search.MarkedText.Run;

class MarkedTextTest {

    @Test
    void marked_words_and_the_words_around_them_are_runs_of_plain_text() {
        assertEquals(
                List.of(new Run("a < b & \"c\" in ", false), new Run("Paris", true), new Run("&lt;", false)),
                MarkedText.runs("a &lt; b &amp; &quot;c&quot; in <mark>Paris</mark>&amp;lt;"));
    }

    @Test
    void any_other_tag_is_text_and_a_mark_that_is_never_closed_is_text_too() {
        assertEquals(List.of(new Run("<b>x</b> <mark>y", false)), MarkedText.runs("<b>x</b> <mark>y"));
        assertEquals(List.of(), MarkedText.runs(""));
    }
}
