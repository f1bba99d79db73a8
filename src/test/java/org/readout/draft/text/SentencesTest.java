package org.readout.draft.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mr. Lem met Gen. Lind on Nov. 11 in the U.S. Senate at 5 p.m. on Friday.",
                "J. D. Lem came.",
                "It took 3.5 hours.",
                "“It works. It does. It will,” Lem said.",
                "“Does it work?” Lem asked.",
                "“It works!” said Lem.",
                "Lem (no. 5 on the list) came…and went."
            })
    void what_ends_no_sentence_divides_none(String text) {
        assertEquals(List.of(text), sentences(text));
    }

    @Test
    void sentences_end_with_marks_abbreviations_and_quotations() {
        assertEquals(
                List.of(
                        "He left the U.S.",
                        "The U.S. was glad.",
                        "Was it?",
                        "It was!",
                        "“It was.”",
                        "“We were too…”",
                        "Yes."),
                sentences("He left the U.S. The U.S. was glad. Was it? It was! “It was.” “We were too…” Yes."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a “b c” d",
                "a \"b c\" d",
                "a «b c» d",
                "a »b c« d",
                "a „b c“ d",
                "a „b c” d",
                "a ‘b c’ d",
                "a 'b c' d",
                "a ‹b c› d",
                "a 「b c」 d",
                "a “b c\" d",
                "a \"b c” d"
            })
    void marks_have_many_shapes(String text) {
        assertEquals(List.of("b c"), quotations(text));
    }

    @Test
    void an_apostrophe_closes_nothing_and_a_quotation_within_another_is_part_of_it() {
        assertEquals(List.of("we don’t,"), quotations("‘we don’t,’ the players’ coach said"));
        assertEquals(List.of(), quotations("the players' coach's rock 'n roll"));
        assertEquals(List.of("he said ‘no’ to “us"), quotations("a “he said ‘no’ to “us” b"));
        assertEquals(List.of("he said \"no\" to us"), quotations("a “he said \"no\" to us” b"));
        assertEquals(List.of("it, "), quotations("We ignored “it, ”an official said"));
    }

    private static List<String> sentences(String text) {
        return Sentences.of(text, new Span(0, text.length()), 0).stream()
                .map(sentence ->
                        text.substring(sentence.span().start(), sentence.span().end()))
                .toList();
    }

    private static List<String> quotations(String text) {
        return QuotationMarks.find(text, new Span(0, text.length())).stream()
                .map(quotation -> text.substring(
                        quotation.words().start(), quotation.words().end()))
                .toList();
    }
}
