package org.readout.graphql.gate;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/** Stands still until it is told to pass. */
public final class ManualTimeMeter implements TimeMeter {

    private long nanos = 1;

    public void passes(Duration some) {
        nanos += some.toNanos();
    }

    @Override
    public long currentTimeNanos() {
        return nanos;
    }

    @Override
    public boolean isWallClockBased() {
        return false;
    }
}
