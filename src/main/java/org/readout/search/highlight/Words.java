package org.readout.search.highlight;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a text that may be among those that are wanted. */
public final class Words {

    /** PostgreSQL's quoted lexemes (section 8.11.2). */
    private static final Pattern LEXEME = Pattern.compile("'((?:[^']|'')*)'");

    private static final int ASCII = 128;

    private final List<Word> words;

    private Words(List<Word> words) {
        this.words = words;
    }

    /**
     * Those of some texts, in their order.
     *
     * @param wanted lexemes
     */
    public static List<Words> of(List<String> texts, Set<String> wanted) {
        boolean[] initials = initials(wanted);
        return texts.stream().map(text -> of(text, initials)).toList();
    }

    private static Words of(String text, boolean[] initials) {
        List<Word> words = new ArrayList<>();
        WordScanner scanner = new WordScanner(text);
        for (int start = scanner.next(0); start < text.length(); ) {
            int end = scanner.end(start);
            if (mayBeOneOf(initials, text.charAt(start))) {
                words.add(new Word(text.substring(start, end), new Range(start, end)));
            }
            start = scanner.next(end);
        }
        return new Words(words);
    }

    /** The lexemes that a {@code tsquery} names. */
    public static Set<String> lexemes(String query) {
        Set<String> lexemes = new HashSet<>();
        Matcher matcher = LEXEME.matcher(query);
        while (matcher.find()) {
            lexemes.add(matcher.group(1).replace("''", "'").replace("\\\\", "\\"));
        }
        return lexemes;
    }

    /** All different words of some texts. */
    public static Set<String> all(List<Words> texts) {
        Set<String> all = new HashSet<>();
        texts.forEach(text -> text.words.forEach(word -> all.add(word.text)));
        return all;
    }

    /** Of words with their lexemes those that are wanted. */
    public static Set<String> wanted(Map<String, Set<String>> lexemes, Set<String> wanted) {
        Set<String> found = new HashSet<>();
        lexemes.forEach((word, own) -> {
            if (!Collections.disjoint(own, wanted)) {
                found.add(word);
            }
        });
        return found;
    }

    /** Where those words stand. */
    public List<Range> found(Set<String> wanted) {
        List<Range> found = new ArrayList<>();
        for (Word word : words) {
            if (wanted.contains(word.text)) {
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
