package org.readout.reconcile;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How like two short texts are, by the trigrams of their words (as PostgreSQL's pg_trgm), whatever their case and accents. */
final class TextLikeness {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LENGTH = 3;
    private static final int LONGEST = 500;

    private TextLikeness() {}

    /** From 0 to 1; 1 where they are the same words. */
    static double of(String one, String other) {
        Set<String> left = trigrams(one);
        Set<String> right = trigrams(other);
        Set<String> both = new HashSet<>(left);
        both.retainAll(right);
        int all = left.size() + right.size() - both.size();
        return all == 0 ? 0 : (double) both.size() / all;
    }

    private static Set<String> trigrams(String text) {
        String bounded = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        String plain = MARKS.matcher(Normalizer.normalize(bounded, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        Set<String> trigrams = new HashSet<>();
        for (String word : BETWEEN_WORDS.split(plain)) {
            if (!word.isEmpty()) {
                String padded = "  " + word + " ";
                for (int i = 0; i + LENGTH <= padded.length(); i++) {
                    trigrams.add(padded.substring(i, i + LENGTH));
                }
            }
        }
        return trigrams;
    }
}
