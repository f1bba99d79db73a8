package org.readout.search;

import java.util.ArrayList;
import java.util.Collections;
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

    private static final int ASCII = 128;

    private final Set<String> wanted;
    private final List<Word> words;

    private Words(Set<String> wanted, List<Word> words) {
        this.wanted = wanted;
        this.words = words;
    }

    /** @param wanted lexemes */
    static Words of(String text, Set<String> wanted) {
        List<Word> words = new ArrayList<>();
        boolean[] initials = initials(wanted);
        WordScanner scanner = new WordScanner(text);
        for (int start = scanner.next(0); start < text.length(); ) {
            int end = scanner.end(start);
            if (mayBeOneOf(initials, text.charAt(start))) {
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
        List<Range> found = new ArrayList<>();
        for (Word word : words) {
            if (!Collections.disjoint(lexemes.get(word.text), wanted)) {
                found.add(word.place);
            }
        }
        return found;
    }

    /** Stems begin as their words do, but for case and accents. */
    private static boolean mayBeOneOf(boolean[] initials, char first) {
        return first >= ASCII || initials[Character.toLowerCase(first)];
    }

    /** Which characters of ASCII the lexemes begin with. */
    private static boolean[] initials(Set<String> wanted) {
        boolean[] initials = new boolean[ASCII];
        for (String lexeme : wanted) {
            if (lexeme.charAt(0) < ASCII) {
                initials[lexeme.charAt(0)] = true;
            }
        }
        return initials;
    }

    private record Word(String text, Range place) {}
}
