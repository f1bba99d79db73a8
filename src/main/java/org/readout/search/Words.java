package org.readout.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of a text that may be among those that are wanted. */
final class Words {

    /** PostgreSQL's quoted lexemes (section 8.11.2). */
    private static final Pattern LEXEME = Pattern.compile("'((?:[^']|'')*)'");

    private final Set<String> wanted;
    private final List<Word> words;

    private Words(Set<String> wanted, List<Word> words) {
        this.wanted = wanted;
        this.words = words;
    }

    /** @param wanted lexemes */
    static Words of(String text, Set<String> wanted) {
        List<Word> words = new ArrayList<>();
        WordScanner scanner = new WordScanner(text);
        for (int start = scanner.next(0); start < text.length(); ) {
            int end = scanner.end(start);
            if (mayBeOneOf(wanted, text.charAt(start))) {
                words.add(new Word(text.substring(start, end), new Range(start, end)));
            }
            start = scanner.next(end);
        }
        return new Words(wanted, words);
    }

    /** The lexemes that a {@code tsquery} names. */
    static Set<String> lexemes(String query) {
        Set<String> lexemes = new HashSet<>();
        Matcher matcher = LEXEME.matcher(query);
        while (matcher.find()) {
            lexemes.add(matcher.group(1).replace("''", "'").replace("\\\\", "\\"));
        }
        return lexemes;
    }

    Set<String> all() {
        return words.stream().map(Word::text).collect(Collectors.toSet());
    }

    /** Where those stand that are wanted. */
    List<Range> found(Map<String, Set<String>> lexemes) {
        return words.stream()
                .filter(word -> lexemes.get(word.text).stream().anyMatch(wanted::contains))
                .map(Word::place)
                .toList();
    }

    /** Stems begin as their words do, but for case and accents. */
    private static boolean mayBeOneOf(Set<String> wanted, char first) {
        if (first >= 128) {
            return true;
        }
        char folded = Character.toLowerCase(first);
        for (String lexeme : wanted) {
            if (lexeme.charAt(0) == folded) {
                return true;
            }
        }
        return false;
    }

    private record Word(String text, Range place) {}
}
