package org.readout.search.highlight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    void what_stands_there_of_what_is_wanted_is_found() {
        assertEquals(List.of(new Range(0, 5)), found("Talks in Paris", "talk", "us"));
        assertEquals(List.of(), found("Talks in Paris"));
    }

    @ParameterizedTest
    @CsvSource({
        "Minsk/Normandy & Mr.Putin, Minsk Normandy Mr Putin",
        "'Agenda-2030, E3/EU+3', Agenda 2030 E3 EU 3",
        "U.S.-led U.K.’s U.S.Army, U.S led U.K s U.S Army",
        "a.m. e.g.this J.R.R. Tolkien, a.m e.g this J.R.R Tolkien",
        "Hawaiʻi Hawaiʼi, Hawai i Hawai i",
        "Pu\u00adtin \u200fPu\u200btin, Pu\u00adtin Pu\u200btin",
        "普京将在Paris会见2018年, 普 京 将 在 Paris 会 见 2018 年",
        "ปูตินพบ, ปู ติ น พ บ",
        "プーチン, プ ー チ ン",
        "Ele\u0301ve हिन्दी שָׁלוֹם, Ele\u0301ve हिन्दी שָׁלוֹם"
    })
    void words_are_runs_of_letters_and_digits_initials_and_letters_that_stand_alone(String text, String words) {
        WordScanner scanner = new WordScanner(text);
        List<String> found = new ArrayList<>();
        for (int at = scanner.next(0); at < text.length(); at = scanner.next(scanner.end(at))) {
            found.add(text.substring(at, scanner.end(at)));
        }
        assertEquals(List.of(words.split(" ")), found);
    }

    @Test
    void no_words_are_looked_up_that_begin_as_none_that_is_wanted() {
        assertEquals(
                Set.of("Talks", "the", "Élysée"),
                Words.all(Words.of(List.of("Talks at the Élysée, Paris"), Set.of("talk"))));
    }

    @Test
    void a_query_names_its_lexemes() {
        assertEquals(
                Set.of("cease-fir", "o'brien", "a\\b", "3.5"),
                Words.lexemes("'cease-fir' <-> 'o''brien' | !'a\\\\b' & '3.5':*A"));
        assertEquals(Set.of(), Words.lexemes(""));
    }

    private static List<Range> found(String text, String... wanted) {
        Words words = Words.of(List.of(text), Set.of(wanted)).get(0);
        return words.found(Words.wanted(LEXEMES, Set.of(wanted)));
    }
}
