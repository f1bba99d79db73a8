package org.readout.graphql.cost;

import org.readout.graphql.TextArgument;

/**
 * What is declared of the cost of a text, by what stands between its white space.
 *
 * @param most how many UTF-16 code units of it count; a longer text is refused before it reaches the database
 */
record TextWeight(double perWord, double perPart, String separator, int most) {

    /** Of UTF-16, for a character outside of the Basic Multilingual Plane. */
    private static final int UNITS_A_CHARACTER = 2;

    static final TextWeight NONE = new TextWeight(0, 0, "", 0);

    /**
     * @param bound of the text; null where none is declared
     * @throws IllegalArgumentException where words of a text without a bound are weighed
     */
    static TextWeight of(Cost cost, TextArgument bound) {
        if (cost.perWord() == 0 && cost.perPart() == 0) {
            return NONE;
        }
        if (bound == null) {
            throw new IllegalArgumentException("A text that is weighed by its words declares how long it is at most.");
        }
        return new TextWeight(cost.perWord(), cost.perPart(), cost.separator(), UNITS_A_CHARACTER * bound.max());
    }

    double of(String text) {
        int end = Math.min(text.length(), most);
        int words = 0;
        int parts = 1;
        int start = 0;
        for (int i = 0; i <= end; i++) {
            if (i == end || isSpace(text.charAt(i))) {
                words += i > start ? 1 : 0;
                parts += i > start && isSeparator(text.substring(start, i)) ? 1 : 0;
                start = i + 1;
            }
        }
        return perWord * words + perPart * parts;
    }

    private boolean isSeparator(String word) {
        return word.equalsIgnoreCase(separator);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
