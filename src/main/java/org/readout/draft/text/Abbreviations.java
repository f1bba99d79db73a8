package org.readout.draft.text;

import java.util.Locale;
import java.util.Set;

/** Words whose dot ends no sentence. */
final class Abbreviations {

    private static final Set<String> BEFORE_NAMES = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "sen", "sens", "rep", "reps", "gov", "gen", "lt", "col", "maj", "capt",
            "cmdr", "adm", "sgt", "brig", "amb", "pres", "hon", "rev", "fr", "st", "messrs", "vs");

    private static final Set<String> BEFORE_NUMBERS = Set.of("no", "nos", "approx");

    private static final Set<String> OTHERS = Set.of(
            "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue", "tues",
            "wed", "thu", "thurs", "fri", "jr", "sr", "inc", "corp", "co", "ltd", "etc", "dept", "a.m", "p.m", "u.s",
            "u.k", "u.n", "e.u", "d.c");

    private Abbreviations() {}

    /**
     * Whether the dot is the word's.
     *
     * @param word what stands before the dot
     * @param numbered whether a digit stands after it
     */
    static boolean isAbbreviation(String word, boolean numbered) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (BEFORE_NUMBERS.contains(lower)) {
            return numbered;
        }
        return BEFORE_NAMES.contains(lower) || OTHERS.contains(lower) || isInitials(word);
    }

    /** Whether a sentence may end with it, as with "U.S." and "Inc.", if what follows begins one. */
    static boolean mayEnd(Token word) {
        String text = word.text();
        return text.endsWith(".")
                && text.length() > 2
                && !BEFORE_NAMES.contains(text.substring(0, text.length() - 1).toLowerCase(Locale.ROOT));
    }

    /** One letter, or several with dots between them. */
    private static boolean isInitials(String word) {
        for (int i = 0; i < word.length(); i++) {
            boolean dot = i % 2 == 1;
            if (dot != (word.charAt(i) == '.') || !dot && !Character.isUpperCase(word.charAt(i))) {
                return false;
            }
        }
        return word.length() % 2 == 1 && !word.equals("I");
    }
}
