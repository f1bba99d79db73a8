package org.readout.travels.person;

import java.util.List;

/** Whether two names are spellings of one. */
final class Spelling {

    private static final int SHORTEST = 4;
    private static final int MOST_CHANGES = 2;

    private Spelling() {}

    /** Names of as many words, of which one alone differs: by two letters at most, and not by its first. */
    static boolean isLike(List<String> name, List<String> other) {
        if (name.size() != other.size()) {
            return false;
        }
        int different = 0;
        for (int i = 0; i < name.size(); i++) {
            if (!name.get(i).equals(other.get(i))) {
                different++;
                if (!isLike(name.get(i), other.get(i))) {
                    return false;
                }
            }
        }
        return different == 1;
    }

    private static boolean isLike(String word, String other) {
        return Math.min(word.length(), other.length()) >= SHORTEST
                && word.charAt(0) == other.charAt(0)
                && changes(word, other) <= MOST_CHANGES;
    }

    /** The distance of Levenshtein. */
    private static int changes(String word, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= word.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (word.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
