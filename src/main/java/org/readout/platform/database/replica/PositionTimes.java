package org.readout.platform.database.replica;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** When this node first knew of the primary's positions, of late. */
final class PositionTimes {

    private static final int MOST = 1000;

    private final ConcurrentSkipListMap<Long, Long> times = new ConcurrentSkipListMap<>();

    /** The primary has come to there. */
    void known(long position, long nanos) {
        if (times.isEmpty() || times.lastKey() < position) {
            times.put(position, nanos);
            if (times.size() > MOST) {
                // the first stays, so that a lag is never taken for a shorter one
                times.remove(times.higherKey(times.firstKey()));
            }
        }
    }

    /** The primary's last known position, or -1. */
    long last() {
        Map.Entry<Long, Long> last = times.lastEntry();
        return last == null ? -1 : last.getKey();
    }

    /** How long it has been known that there is more than a database shows; 0 while there is not. */
    long lagNanos(long shown, long now) {
        Map.Entry<Long, Long> lacking = times.higherEntry(shown);
        return lacking == null ? 0 : Math.max(0, now - lacking.getValue());
    }

    void clear() {
        times.clear();
    }
}
