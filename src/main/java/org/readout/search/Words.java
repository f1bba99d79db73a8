package org.readout.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of a text that may be among those that are wanted: runs of letters and digits. PostgreSQL knows longer words too,
 * as {@code U.S.}, {@code 3.5} and {@code and/or}; where one of them is wanted, it is not found here.
 */
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
        int start = 0;
        while (start < text.length()) {
            int end = start;
            while (end < text.length() && isOfWord(text.codePointAt(end))) {
                end += Character.charCount(text.codePointAt(end));
            }
            if (end == start) {
                start += Character.charCount(text.codePointAt(start));
            } else {
                if (mayBeOneOf(wanted, text.charAt(start))) {
                    words.add(new Word(text.substring(start, end), new Range(start, end)));
                }
                start = end;
            }
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

    /** Where those stand that are wanted; null where not all that is wanted is there. */
    List<Range> found(Map<String, Set<String>> lexemes) {
        Set<String> missing = new HashSet<>(wanted);
        List<Range> found = new ArrayList<>();
        for (Word word : words) {
            Set<String> known = lexemes.get(word.text);
            if (known.stream().anyMatch(wanted::contains)) {
                found.add(word.place);
                missing.removeAll(known);
            }
        }
        return found.isEmpty() || !missing.isEmpty() ? null : found;
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

    private static boolean isOfWord(int point) {
        return Character.isLetterOrDigit(point) || Character.getType(point) == Character.NON_SPACING_MARK;
    }

    private record Word(String text, Range place) {}
}
