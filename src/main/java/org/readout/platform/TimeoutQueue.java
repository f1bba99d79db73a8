package org.readout.platform;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import org.readout.platform.Timers.Cancellable;

/**
 * Time-outs of one limit. They fall due in the order in which they are added, so that one timer serves them all, and one that is
 * cancelled leaves nothing behind.
 */
final class TimeoutQueue {

    private static final Duration SHORTEST = Duration.ofMillis(1);

    private final long limit;
    private final LongSupplier nanos;
    private final BiConsumer<Duration, Runnable> timer;
    /** Before the first and after the last. */
    private final Timeout ends = new Timeout(null, null, 0);

    private boolean armed;

    /**
     * Creates an empty one.
     *
     * @param nanos a clock that is never set
     * @param timer runs a task after a delay
     */
    TimeoutQueue(Duration limit, LongSupplier nanos, BiConsumer<Duration, Runnable> timer) {
        this.limit = limit.toNanos();
        this.nanos = nanos;
        this.timer = timer;
        ends.next = ends;
        ends.previous = ends;
    }

    /** Runs a task once the limit is over, in the current Vert.x context. */
    Cancellable add(Runnable task) {
        Timeout timeout = new Timeout(task, Vertx.currentContext(), nanos.getAsLong() + limit);
        boolean first;
        synchronized (this) {
            timeout.linkBefore(ends);
            first = !armed;
            armed = true;
        }
        if (first) {
            timer.accept(Duration.ofNanos(limit), this::expire);
        }
        return timeout;
    }

    private void expire() {
        List<Timeout> due = new ArrayList<>();
        Duration rest = null;
        synchronized (this) {
            long now = nanos.getAsLong();
            while (ends.next != ends && ends.next.due - now <= 0) {
                due.add(ends.next);
                ends.next.unlink();
            }
            armed = ends.next != ends;
            if (armed) {
                rest = Duration.ofNanos(ends.next.due - now);
            }
        }
        if (rest != null) {
            // whole milliseconds, of which the last would be cut off
            timer.accept(rest.plus(SHORTEST), this::expire);
        }
        due.forEach(Timeout::run);
    }

    private final class Timeout implements Cancellable {

        private final Runnable task;
        private final Context context;
        private final long due;
        private volatile boolean cancelled;
        private Timeout previous;
        private Timeout next;

        private Timeout(Runnable task, Context context, long due) {
            this.task = task;
            this.context = context;
            this.due = due;
        }

        @Override
        public void cancel() {
            cancelled = true;
            synchronized (TimeoutQueue.this) {
                unlink();
            }
        }

        private void linkBefore(Timeout other) {
            previous = other.previous;
            next = other;
            previous.next = this;
            other.previous = this;
        }

        /** Once, however often it is called. */
        private void unlink() {
            if (next != null) {
                previous.next = next;
                next.previous = previous;
                next = null;
                previous = null;
            }
        }

        private void run() {
            if (context == null) {
                task.run();
            } else {
                context.runOnContext(turn -> {
                    if (!cancelled) {
                        task.run();
                    }
                });
            }
        }
    }
}
