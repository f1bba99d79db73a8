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

    private final String text;
    private final Set<String> wanted;
    private final List<Range> places = new ArrayList<>();

    /** @param wanted lexemes */
    Words(String text, Set<String> wanted) {
        this.text = text;
        this.wanted = wanted;
        String firsts = wanted.stream().map(lexeme -> lexeme.substring(0, 1)).collect(Collectors.joining());
        int start = -1;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            boolean inWord = isOfWord(text.codePointAt(at));
            if (inWord && start < 0) {
                start = at;
            } else if (!inWord && start >= 0) {
                add(start, at, firsts);
                start = -1;
            }
        }
        if (start >= 0) {
            add(start, text.length(), firsts);
        }
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
        return places.stream().map(this::at).collect(Collectors.toSet());
    }

    /** Where those stand that are wanted; null where not all that is wanted is there. */
    List<Range> found(Map<String, Set<String>> lexemes) {
        Set<String> missing = new HashSet<>(wanted);
        List<Range> found = new ArrayList<>();
        for (Range place : places) {
            for (String lexeme : lexemes.get(at(place))) {
                if (wanted.contains(lexeme)) {
                    found.add(place);
                    missing.remove(lexeme);
                }
            }
        }
        return found.isEmpty() || !missing.isEmpty() ? null : found;
    }

    /** Stems begin as their words do, but for case and accents. */
    private void add(int start, int end, String firsts) {
        char first = text.charAt(start);
        if (first >= 128 || firsts.indexOf(Character.toLowerCase(first)) >= 0) {
            places.add(new Range(start, end));
        }
    }

    private String at(Range place) {
        return text.substring(place.start(), place.end());
    }

    private static boolean isOfWord(int point) {
        return Character.isLetterOrDigit(point) || Character.getType(point) == Character.NON_SPACING_MARK;
    }
}
