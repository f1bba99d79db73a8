package org.readout.search;

import io.vertx.sqlclient.Row;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.readout.platform.ValueSize;

/**
 * What finds one word, as the database's {@code tsquery}; both are empty for a word without lexemes.
 *
 * @param asPhrase finds all of its parts, one after the other, as those of a word with a hyphen
 * @param anyPart what its hits are ranked and marked by
 */
record WordQuery(String asPhrase, String anyPart) {

    static WordQuery of(Row row) {
        return new WordQuery(row.getString("as_phrase"), row.getString("any_part"));
    }

    /** Finds what has all of some words; null where one of them is found nowhere. */
    static String allOf(Collection<WordQuery> words) {
        return words.stream().anyMatch(word -> word.asPhrase.isEmpty())
                ? null
                : joined(words, WordQuery::asPhrase, " & ");
    }

    /** What ranks and marks the hits of some words. */
    static String anyOf(Collection<WordQuery> words) {
        return joined(words, WordQuery::anyPart, " | ");
    }

    long size() {
        return ValueSize.of(asPhrase) + ValueSize.of(anyPart);
    }

    private static String joined(Collection<WordQuery> words, Function<WordQuery, String> query, String operator) {
        return words.stream().map(query).filter(one -> !one.isEmpty()).collect(Collectors.joining(operator));
    }
}
