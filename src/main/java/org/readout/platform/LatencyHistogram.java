package org.readout.platform;

import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** Timers whose buckets are the same wherever a latency is measured, so that those of several servers can be added up. */
public final class LatencyHistogram {

    /** From what is read by its key to the longest that a request may take by default. */
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(1),
        Duration.ofNanos(2_500_000),
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2_500),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10)
    };

    private LatencyHistogram() {}

    public static Timer.Builder named(String name) {
        return Timer.builder(name).serviceLevelObjectives(BUCKETS);
    }
}
