package org.readout.platform.database.sql;

/** Which texts PostgreSQL takes, and gives back as they were: those of Unicode's scalar values without NUL. */
public final class StorableText {

    private StorableText() {}

    /** False for a text that has a NUL or half of a surrogate pair. */
    public static boolean isStorable(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\0' || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c) && (++i == text.length() || !Character.isLowSurrogate(text.charAt(i)))) {
                return false;
            }
        }
        return true;
    }
}
