package org.readout.platform.database.replica;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The highest position of the journal that any answer of this node may have contained. Whoever reads from a database that shows
 * as much never reads back in time on this node. Positions compare within an epoch: where history was set back, or may have
 * forked, another begins.
 */
public final class ReadFloor {

    private final AtomicLong position = new AtomicLong();
    private final AtomicLong epoch = new AtomicLong();

    public long position() {
        return position.get();
    }

    public long epoch() {
        return epoch.get();
    }

    /** An answer may contain what was committed up to there. */
    public void raise(long shown) {
        if (position.get() < shown) {
            position.accumulateAndGet(shown, Math::max);
        }
    }

    /** What was kept of answers may be of another history. */
    void beginEpoch() {
        epoch.incrementAndGet();
    }

    /** The journal was set back to there. */
    void restart(long shown) {
        beginEpoch();
        position.set(shown);
    }
}
