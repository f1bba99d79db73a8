package org.readout.graphql.error;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Which known name a client may have meant by an unknown one: the nearest, if it is near. */
public final class NameSuggestion {

    /** A longer one is no slip of the pen, and takes time to compare. */
    private static final int LONGEST_NAME = 60;

    private static final int MOST_EDITS = 3;
    private static final int CHARACTERS_AN_EDIT = 3;

    private NameSuggestion() {}

    /**
     * The name, without regard to case, that takes fewest insertions, removals and changes of a character; of those that take as
     * many, the one whose length differs least.
     */
    public static Optional<String> of(String unknown, Collection<String> known) {
        if (unknown.length() > LONGEST_NAME) {
            return Optional.empty();
        }
        int most = Math.min(MOST_EDITS, 1 + unknown.length() / CHARACTERS_AN_EDIT);
        String wanted = unknown.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(name -> Math.abs(name.length() - wanted.length()) <= most)
                .map(name -> new Near(name, edits(wanted, name.toLowerCase(Locale.ROOT))))
                .filter(near -> near.edits <= most)
                .min(Comparator.comparingInt(Near::edits)
                        .thenComparingInt(near -> Math.abs(near.name.length() - wanted.length()))
                        .thenComparing(Near::name))
                .map(Near::name);
    }

    /** The distance of Levenshtein, with two neighbours that changed places as one edit. */
    private static int edits(String one, String other) {
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        for (int j = 0; j < last.length; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[other.length() + 1];
            now[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(Math.min(now[j - 1], last[j]) + 1, last[j - 1] + change);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    now[j] = Math.min(now[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = now;
        }
        return last[other.length()];
    }

    private record Near(String name, int edits) {}
}
