package org.readout.platform.database;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Tells the beginning and the end of each outage of a database, however often it is asked meanwhile. One that fails again
 * right after its return is in the same outage, for a database comes in steps; only if that lasts is it one more.
 */
final class OutagePeriods {

    private final LongSupplier nanos;
    private final Duration settled;
    private final Runnable begun;
    private final Runnable ended;
    private boolean away;
    private boolean returned;
    private long returnedAt;

    /**
     * @param nanos the time, as {@link System#nanoTime} has it
     * @param settled for how long a failure after a return may be that of a question from before it
     */
    OutagePeriods(LongSupplier nanos, Duration settled, Runnable begun, Runnable ended) {
        this.nanos = nanos;
        this.settled = settled;
        this.begun = begun;
        this.ended = ended;
    }

    /** @param up whether the database has answered by now */
    synchronized void answered(boolean up) {
        if (up && away) {
            away = false;
            returned = true;
            returnedAt = nanos.getAsLong();
            ended.run();
        } else if (!up && !away && isSettled()) {
            away = true;
            begun.run();
        }
    }

    private boolean isSettled() {
        return !returned || nanos.getAsLong() - returnedAt >= settled.toNanos();
    }
}
