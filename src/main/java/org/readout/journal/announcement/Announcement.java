package org.readout.journal.announcement;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * What PostgreSQL announces of changes, as the journal's trigger {@code announced} writes it.
 *
 * @param first the position of the first of them
 * @param last the position of the last of them
 * @param records which records changed that were there before; null where it may be any
 */
record Announcement(long first, long last, List<UUID> records) {

    private static final int POSITIONS = 2;
    private static final String ANY = "*";

    /** Returns null for another text, as of a journal that was restored. */
    static Announcement of(String text) {
        String[] words = text.split(" ");
        if (words.length < POSITIONS) {
            return null;
        }
        try {
            return new Announcement(
                    Long.parseLong(words[0]),
                    Long.parseLong(words[1]),
                    text.endsWith(ANY)
                            ? null
                            : Arrays.stream(words)
                                    .skip(POSITIONS)
                                    .map(UUID::fromString)
                                    .toList());
        } catch (IllegalArgumentException other) {
            return null;
        }
    }
}
