package org.readout.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.readout.graphql.error.BadInput;
import org.readout.search.SearchQuery.Term;

class SearchQueryTest {

    @Test
    void words_side_by_side_are_all_looked_for() {
        assertEquals(List.of(List.of(word("Paris"), word("meeting"))), parsed("Paris meeting"));
    }

    @Test
    void what_stands_between_quote_marks_of_any_shape_is_a_phrase() {
        assertEquals(List.of(List.of(phrase("probably not"))), parsed("\"probably not\""));
        assertEquals(List.of(List.of(phrase("probably not"))), parsed("“probably not”"));
    }

    @Test
    void a_quote_mark_that_is_never_closed_opens_a_phrase_to_the_end() {
        assertEquals(List.of(List.of(word("Trump"), phrase("probably not"))), parsed("Trump \"probably not"));
    }

    @Test
    void or_stands_between_alternatives() {
        assertEquals(
                List.of(List.of(word("tough"), word("talks")), List.of(word("reciprocity"))),
                parsed("tough talks OR reciprocity"));
    }

    @Test
    void an_or_within_a_phrase_is_a_word() {
        assertEquals(List.of(List.of(phrase("sooner or later"))), parsed("\"sooner or later\""));
    }

    @Test
    void a_dash_before_a_word_or_phrase_leaves_it_out_and_one_within_a_word_does_not() {
        assertEquals(
                List.of(List.of(
                        word("one-on-one"), new Term("Trump", false, true), new Term("no comment", true, true))),
                parsed("one-on-one -Trump –\"no comment\""));
    }

    @Test
    void every_kind_of_space_separates_words() {
        assertEquals(List.of(List.of(word("Paris"), word("meeting"))), parsed("Paris\u00a0\u2003meeting"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "\u00a0",
                "\"\"",
                "\"",
                "& | ! ( ) * :",
                "or",
                "or or",
                "-",
                "-Trump",
                "Paris or -Trump",
                "a\0b",
                "a\ud800b"
            })
    void what_asks_for_nothing_or_is_no_text_is_refused(String query) {
        assertThrows(BadInput.class, () -> SearchQuery.parse(query));
    }

    @Test
    void what_asks_for_too_much_is_refused() {
        assertThrows(BadInput.class, () -> SearchQuery.parse("a".repeat(501)));
        assertThrows(BadInput.class, () -> SearchQuery.parse("a ".repeat(33)));
        assertEquals(32, parsed("a ".repeat(32)).get(0).size());
    }

    @Property
    void any_text_is_read_or_refused_and_what_is_read_asks_for_something(@ForAll String text) {
        try {
            assertTrue(SearchQuery.parse(text).alternatives().stream()
                    .allMatch(terms -> terms.stream().anyMatch(term -> !term.excluded())));
        } catch (BadInput refused) {
            assertTrue(refused.getMessage().startsWith("A search"));
        }
    }

    private static List<List<Term>> parsed(String text) {
        return SearchQuery.parse(text).alternatives();
    }

    private static Term word(String text) {
        return new Term(text, false, false);
    }

    private static Term phrase(String text) {
        return new Term(text, true, false);
    }
}
