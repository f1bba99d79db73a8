package org.readout.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.readout.graphql.TextLength;
import org.readout.graphql.error.BadInput;

/**
 * A search as a person writes it: words, "a phrase", or, -not. Words side by side must all be there; {@code or} stands
 * between alternatives, each of which has something to look for.
 *
 * @param alternatives none empty
 */
record SearchQuery(List<List<Term>> alternatives) {

    private static final int MOST_TERMS = 32;
    private static final String QUOTES = "\"“”„‟«»";
    private static final Pattern TERM =
            Pattern.compile("([-‐‑‒–—−]?)(?:[%1$s]([^%1$s]*)[%1$s]?|([^\\s\\p{Z}%1$s]+))".formatted(QUOTES));

    /** Soft hyphens, zero-width characters and marks of direction, also before a dash that leaves a word out. */
    private static final Pattern IGNORABLE = Pattern.compile("[\\p{Cf}\u034f]");

    private static final Pattern SAYS_SOMETHING = Pattern.compile("[\\p{L}\\p{N}]");

    /**
     * Something to look for, or to leave out.
     *
     * @param phrase whether its words stand side by side, as they are
     */
    record Term(String text, boolean phrase, boolean excluded) {}

    /** @throws BadInput where it asks for nothing, for too much, or for what no text holds */
    static SearchQuery parse(String text) {
        if (text.length() > TextLength.SEARCH) {
            throw new BadInput("A search has at most " + TextLength.SEARCH + " characters.");
        }
        if (text.chars().anyMatch(c -> c == 0) || hasLoneSurrogate(text)) {
            throw new BadInput("A search is text; this has characters that no text holds.");
        }
        List<List<Term>> alternatives = alternatives(IGNORABLE.matcher(text).replaceAll(""));
        if (alternatives.stream().mapToInt(List::size).sum() > MOST_TERMS) {
            throw new BadInput("A search has at most " + MOST_TERMS + " words and phrases.");
        }
        if (alternatives.stream().allMatch(List::isEmpty)) {
            throw new BadInput("A search needs a word to look for.");
        }
        alternatives.removeIf(List::isEmpty);
        if (alternatives.stream().anyMatch(terms -> terms.stream().allMatch(Term::excluded))) {
            throw new BadInput("A search needs a word to look for, not only words to leave out.");
        }
        return new SearchQuery(alternatives);
    }

    /** All that is looked for. */
    List<Term> wanted() {
        return alternatives.stream()
                .flatMap(List::stream)
                .filter(term -> !term.excluded())
                .toList();
    }

    /** Whether it asks for words alone, all of which must be there. */
    boolean isOfWords() {
        return alternatives.size() == 1
                && alternatives.get(0).stream().noneMatch(term -> term.phrase() || term.excluded());
    }

    private static List<List<Term>> alternatives(String text) {
        List<List<Term>> alternatives = new ArrayList<>();
        alternatives.add(new ArrayList<>());
        Matcher matcher = TERM.matcher(text);
        while (matcher.find()) {
            boolean phrase = matcher.group(2) != null;
            String words = phrase ? matcher.group(2) : matcher.group(3);
            boolean excluded = !matcher.group(1).isEmpty();
            if (!phrase && !excluded && words.equalsIgnoreCase("or")) {
                alternatives.add(new ArrayList<>());
            } else if (SAYS_SOMETHING.matcher(words).find()) {
                alternatives.get(alternatives.size() - 1).add(new Term(words, phrase, excluded));
            }
        }
        return alternatives;
    }

    private static boolean hasLoneSurrogate(String text) {
        return text.codePoints()
                .anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
