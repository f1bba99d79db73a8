package org.readout.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final Map<String, Set<String>> LEXEMES = Map.of(
            "Talks", Set.of("talk"),
            "they", Set.of("they"),
            "talked", Set.of("talk"),
            "Paris", Set.of("pari"),
            "Élysée", Set.of("elyse"),
            "É", Set.of("e"),
            "s", Set.of("s"));

    @Test
    void those_that_are_wanted_are_found_where_they_stand() {
        assertEquals(
                List.of(new Range(0, 5), new Range(9, 14), new Range(21, 27)),
                found("Talks in Paris: they talked", "talk", "pari"));
    }

    @Test
    void accents_and_the_end_of_a_text_are_parts_of_words() {
        assertEquals(List.of(new Range(10, 16)), found("talks–the Élysée", "elyse"));
        assertEquals(List.of(new Range(0, 6), new Range(7, 8)), found("Élysée’s", "elyse", "s"));
    }

    @Test
    void where_not_all_is_there_nothing_is_found() {
        assertNull(found("Talks in Paris", "talk", "u.s"));
        assertNull(found("Talks in Paris"));
    }

    @Test
    void no_words_are_looked_up_that_begin_as_none_that_is_wanted() {
        assertEquals(
                Set.of("Talks", "the", "Élysée"),
                Words.of("Talks at the Élysée, Paris", Set.of("talk")).all());
    }

    @Test
    void a_query_names_its_lexemes() {
        assertEquals(
                Set.of("cease-fir", "o'brien", "a\\b", "3.5"),
                Words.lexemes("'cease-fir' <-> 'o''brien' | !'a\\\\b' & '3.5':*A"));
        assertEquals(Set.of(), Words.lexemes(""));
    }

    private static List<Range> found(String text, String... wanted) {
        return Words.of(text, Set.of(wanted)).found(LEXEMES);
    }
}
