package org.readout.journal.announcement;

/**
 * Tells whether announcements of the journal still arrive, by comparing its position now and then with what was announced in
 * between. A connection that has died without a word looks like a record that nobody changes; the position tells them apart.
 */
final class AnnouncementWatch {

    private static final long UNKNOWN = -1;

    private long position = UNKNOWN;
    private boolean announced;
    private boolean missing;

    /** Whether there is a position to compare the next one with. */
    boolean hasBegun() {
        return position != UNKNOWN;
    }

    /** An announcement arrived. */
    void announced() {
        announced = true;
        missing = false;
    }

    /** Compares the journal's position with the one before. */
    Finding compare(long current) {
        boolean unannounced = position != UNKNOWN && current != position && !announced;
        position = current;
        announced = false;
        if (missing) {
            missing = false;
            return Finding.LOST;
        }
        missing = unannounced;
        return unannounced ? Finding.LATE : Finding.CURRENT;
    }

    enum Finding {
        /** All changes were announced. */
        CURRENT,
        /** A change was not announced yet; its announcement may be on its way. */
        LATE,
        /** A change was not announced since the last comparison either: no announcement arrives any more. */
        LOST
    }
}
