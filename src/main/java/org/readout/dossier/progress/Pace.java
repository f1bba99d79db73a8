package org.readout.dossier.progress;

import java.time.Duration;

/** How fast records come, and how long it will take at that pace. */
final class Pace {

    private final long total;
    private final long start = System.nanoTime();
    private long steps;
    private long records;

    /** @param total of all steps; -1 where nobody knows */
    Pace(long total) {
        this.total = total;
    }

    void step(long size) {
        steps += size;
    }

    void done(long count) {
        records += count;
    }

    @Override
    public String toString() {
        double seconds = Math.max((System.nanoTime() - start) / 1e9, 1e-3);
        String done = "%,d records, %,.0f a second".formatted(records, records / seconds);
        if (total <= 0 || steps == 0) {
            return done;
        }
        double share = Math.min(1.0, (double) steps / total);
        return "%.0f %%, %s, %s left".formatted(100 * share, done, clock(seconds / share - seconds));
    }

    private static String clock(double seconds) {
        Duration left = Duration.ofSeconds(Math.round(seconds));
        return "%d:%02d:%02d".formatted(left.toHours(), left.toMinutesPart(), left.toSecondsPart());
    }
}
