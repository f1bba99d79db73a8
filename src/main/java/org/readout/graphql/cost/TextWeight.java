package org.readout.graphql.cost;

/** What is declared of the cost of a text, by what stands between its white space. */
record TextWeight(double perWord, double perPart, String separator) {

    static final TextWeight NONE = new TextWeight(0, 0, "");

    static TextWeight of(Cost cost) {
        return new TextWeight(cost.perWord(), cost.perPart(), cost.separator());
    }

    double of(String text) {
        if (perWord == 0 && perPart == 0) {
            return 0;
        }
        int words = 0;
        int parts = 1;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || isSpace(text.charAt(i))) {
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
