package org.readout.graphql;

import java.time.Instant;
import java.util.UUID;

/** What the keys of records tell: they are UUIDs of version 7 (RFC 9562, section 5.7). */
public final class UuidTimestamps {

    private static final int BITS_AFTER_THE_TIME = 16;

    private UuidTimestamps() {}

    /** When the key was given, to the millisecond. */
    public static Instant givenAt(UUID key) {
        return Instant.ofEpochMilli(key.getMostSignificantBits() >>> BITS_AFTER_THE_TIME);
    }
}
