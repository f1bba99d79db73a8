package org.readout.platform;

import java.time.Duration;

/** Runs tasks later. Whatever waits for a time-out, a ping or a poll does so here, so that tests need not wait. */
public interface Timers {

    /**
     * Runs a task once. A task that is armed in a Vert.x context runs in that context.
     *
     * @param delay at least a millisecond; less counts as one
     */
    Cancellable after(Duration delay, Runnable task);

    /**
     * Runs a task once, unless it is cancelled before, as is usual: armed and cancelled at little cost, however many there are. A
     * task that is armed in a Vert.x context runs in that context.
     *
     * @param limit at least a millisecond; one of those that settings name, for each has a queue of its own
     */
    default Cancellable timeout(Duration limit, Runnable task) {
        return after(limit, task);
    }

    /**
     * Runs a task again and again, first after one period. A task that is armed in a Vert.x context runs in that context.
     *
     * @param period at least a millisecond; less counts as one
     */
    Cancellable every(Duration period, Runnable task);

    /** A task that has been armed. */
    @FunctionalInterface
    interface Cancellable {

        /** Keeps the task from running again; does nothing if it has run for the last time or was cancelled before. */
        void cancel();
    }
}
