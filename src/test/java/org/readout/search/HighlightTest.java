package org.readout.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

class HighlightTest {

    @Test
    void the_words_found_are_marked_in_the_verbatim_text() {
        assertEquals(
                "a\u00a0“<mark>long</mark> and thorough” talk",
                highlight("a\u00a0“long and thorough” talk", "a \"\u0002long\u0003 and thorough\" talk", ""));
    }

    @Test
    void everything_else_is_escaped() {
        assertEquals(
                "&lt;script&gt; &amp; <mark>&lt;b&gt;</mark> &quot;&#39;",
                highlight("<script> & <b> \"'", "<script> & \u0002<b>\u0003 \"'", ""));
    }

    @Test
    void the_line_with_most_of_the_words_is_shown() {
        assertEquals(
                "<mark>two</mark> <mark>three</mark>",
                highlight("one\ntwo three", "\u0002one\u0003\n\u0002two\u0003 \u0002three\u0003", ""));
    }

    @Test
    void a_long_line_is_cut_at_spaces_around_the_first_word_found() {
        String before = "word ".repeat(100);
        String after = " word".repeat(100);

        String html = highlight(before + "Paris" + after, before + "\u0002Paris\u0003" + after, "");

        assertTrue(html.contains("word <mark>Paris</mark> word"), html);
        assertTrue(html.length() < 300, html);
        assertFalse(html.matches(".*\\b(w|wo|wor|ord|rd|d)\\b.*"), html);
    }

    @Test
    void where_no_word_matched_the_likest_line_is_marked() {
        assertEquals(
                "<mark>Yuri &lt;Ushakov&gt;</mark>", highlight("Yuri <Ushakov>", "Yuri <Ushakov>", "Yuri <Ushakov>"));
    }

    @Property
    void no_text_gives_other_tags_than_marks(@ForAll @NotEmpty String text) {
        String plain =
                text.replace(Highlight.START, ' ').replace(Highlight.STOP, ' ').replace('\n', ' ');

        String html = highlight(plain, Highlight.START + plain + Highlight.STOP, plain);

        assertFalse(html.replaceAll("</?mark>", "").matches("(?s).*[<>].*"), html);
    }

    private static String highlight(String body, String marked, String otherwise) {
        return Highlight.of(body, Highlight.marks(marked), otherwise);
    }
}
