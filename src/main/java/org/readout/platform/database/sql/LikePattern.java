package org.readout.platform.database.sql;

/** Patterns of SQL's {@code like}. */
public final class LikePattern {

    private LikePattern() {}

    /** Matches what contains the text, in which no character is a wildcard. */
    public static String containing(String text) {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
