package org.readout.platform.database.rowcache;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * When each record changed last, as positions of the journal, and up to which position this node knows of every change. Several
 * records share a place, so that it takes the same room however many there are: a record may be taken for changed that is not,
 * and never the other way round.
 */
public final class RecordChanges {

    private static final int PLACES = 1 << 15;
    private static final long UNKNOWN = -1;

    private final AtomicLongArray last = new AtomicLongArray(PLACES);
    /** When anything may have changed. */
    private volatile long any;
    /** Written after what is known by it. */
    private volatile long known = UNKNOWN;

    private volatile long epoch;

    /** The place of a record; part of its key's bits are a time. */
    static int place(UUID record) {
        long bits = (31 * record.getMostSignificantBits() + record.getLeastSignificantBits()) * 0x9E3779B97F4A7C15L;
        return (int) (bits >>> Long.SIZE - Integer.numberOfTrailingZeros(PLACES));
    }

    /** Changes may be missed from now on, and positions may be of another history. */
    public synchronized void forget() {
        epoch++;
        known = UNKNOWN;
    }

    /** The journal has come to there, and from there on every change is told; says nothing new where that is so already. */
    public synchronized void begin(long position) {
        if (known == UNKNOWN) {
            any = position;
            known = position;
        }
    }

    /**
     * Takes note of changes, of which each is told once, in their order.
     *
     * @param first the position of the first of them
     * @param to the position of the last of them
     * @param records what changed; null where it may be anything
     */
    public synchronized void changed(long first, long to, List<UUID> records) {
        if (known == UNKNOWN) {
            begin(to);
        } else if (to > known) {
            if (records == null || first > known + 1) {
                any = to;
            } else {
                records.forEach(record -> last.set(place(record), to));
            }
            known = to;
        }
    }

    /** Within which positions compare. */
    long epoch() {
        return epoch;
    }

    /** All changes up to there are known; negative where that is not known. */
    long known() {
        return known;
    }

    /** Whether, of all changes that are known, none of those records came after a position. */
    boolean areUnchangedSince(long position, int[] places) {
        if (any > position) {
            return false;
        }
        for (int place : places) {
            if (last.get(place) > position) {
                return false;
            }
        }
        return true;
    }
}
