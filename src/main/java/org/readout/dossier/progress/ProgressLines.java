package org.readout.dossier.progress;

import java.io.PrintStream;

/** Progress as a line every few seconds, for logs. */
final class ProgressLines implements Progress {

    private static final long NANOS_BETWEEN = 5_000_000_000L;

    private final String task;
    private final Pace pace;
    private final PrintStream out;
    private long last = System.nanoTime();

    ProgressLines(String task, long total, PrintStream out) {
        this.task = task;
        this.pace = new Pace(total);
        this.out = out;
    }

    @Override
    public void step(long size) {
        pace.step(size);
    }

    @Override
    public void done(long records) {
        pace.done(records);
        if (System.nanoTime() - last > NANOS_BETWEEN) {
            last = System.nanoTime();
            out.println(task + ": " + pace);
        }
    }

    @Override
    public void close() {
        out.println(task + ": " + pace);
    }
}
