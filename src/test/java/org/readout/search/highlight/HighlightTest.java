package org.readout.search.highlight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

class HighlightTest {

    @Test
    void the_words_found_are_marked_in_the_verbatim_text() {
        assertEquals("a\u00a0“<mark>long</mark> and thorough” talk", highlight("a\u00a0“*long* and thorough” talk"));
    }

    @Test
    void everything_else_is_escaped() {
        assertEquals("&lt;script&gt; &amp; <mark>&lt;b&gt;</mark> &quot;&#39;", highlight("<script> & *<b>* \"'"));
    }

    @Test
    void the_line_with_most_of_the_words_is_shown() {
        assertEquals("<mark>two</mark> <mark>three</mark>", highlight("*one*\n*two* *three*"));
    }

    @Test
    void a_long_line_is_cut_at_spaces_around_the_first_word_found() {
        String before = "word ".repeat(100);
        String after = " word".repeat(100);

        String html = highlight(before + "*Paris*" + after);

        assertTrue(html.contains("word <mark>Paris</mark> word"), html);
        assertTrue(html.length() < 300, html);
        assertFalse(html.matches(".*\\b(w|wo|wor|ord|rd|d)\\b.*"), html);
    }

    @Test
    void a_line_that_was_found_as_a_whole_is_marked_as_one() {
        assertEquals("<mark>Yuri &lt;Ushakov&gt;</mark>", Highlight.of("Yuri <Ushakov>"));
    }

    @Test
    void words_that_stand_side_by_side_without_a_space_are_marked_as_one() {
        assertEquals("<mark>普京</mark>将", Highlight.of("普京将", List.of(new Range(0, 1), new Range(1, 2))));
    }

    @Test
    void control_characters_are_characters_as_others() {
        assertEquals("a\u0002\u0003 <mark>Paris</mark>", highlight("a\u0002\u0003 *Paris*"));
    }

    @Property
    void no_text_gives_other_tags_than_marks(@ForAll @NotEmpty String text) {
        String plain = text.replace('\n', ' ');

        String html = Highlight.of(plain, List.of(new Range(0, plain.length())));

        assertFalse(html.replaceAll("</?mark>", "").matches("(?s).*[<>].*"), html);
    }

    /** @param marked a text with asterisks around the words that were found */
    private static String highlight(String marked) {
        List<Range> found = new ArrayList<>();
        StringBuilder body = new StringBuilder();
        int start = -1;
        for (char character : marked.toCharArray()) {
            if (character != '*') {
                body.append(character);
            } else if (start < 0) {
                start = body.length();
            } else {
                found.add(new Range(start, body.length()));
                start = -1;
            }
        }
        return Highlight.of(body.toString(), found);
    }
}
