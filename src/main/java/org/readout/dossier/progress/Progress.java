package org.readout.dossier.progress;

import java.io.PrintStream;

/** How far a run has come, shown to whoever waits for it. */
public interface Progress extends AutoCloseable {

    /** A step of the total, whatever that counts. */
    void step(long size);

    /** Some records are done. */
    void done(long records);

    @Override
    void close();

    /** Shows nothing. */
    static Progress silent() {
        return new Progress() {

            @Override
            public void step(long size) {}

            @Override
            public void done(long records) {}

            @Override
            public void close() {}
        };
    }

    /**
     * A bar on a terminal, lines elsewhere.
     *
     * @param total of all steps; -1 where nobody knows
     */
    static Progress of(String task, long total, PrintStream out) {
        return System.console() == null ? new ProgressLines(task, total, out) : new ProgressBar(task, total, out);
    }
}
