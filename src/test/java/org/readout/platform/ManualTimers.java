package org.readout.platform;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Timers whose time passes when a test says so: {@code new ManualTimers()} in a plain test, or in a test profile's {@code
 * getEnabledAlternatives} the timers of the whole server.
 */
@Alternative
@ApplicationScoped
public class ManualTimers implements Timers {

    private static final long LONGEST_TASK_SECONDS = 30;

    private final Queue<Task> armed =
            new PriorityQueue<>(Comparator.comparing(Task::due).thenComparing(Task::number));
    private Duration now = Duration.ZERO;
    private long tasks;

    @Override
    public synchronized Cancellable after(Duration delay, Runnable task) {
        return arm(delay, null, task);
    }

    @Override
    public synchronized Cancellable every(Duration period, Runnable task) {
        return arm(period, period, task);
    }

    /** Lets time pass. Tasks that fall due have run when this returns, each in the Vert.x context it was armed in. */
    public void advance(Duration time) {
        Duration end = then(time);
        for (Task due = next(end); due != null; due = next(end)) {
            run(due);
        }
        reach(end);
    }

    /** How many tasks would still run. */
    public synchronized int armed() {
        return armed.size();
    }

    private Cancellable arm(Duration delay, Duration period, Runnable task) {
        Task one = new Task(now.plus(delay), tasks++, period, task, Vertx.currentContext());
        armed.add(one);
        return () -> cancel(one.number());
    }

    private synchronized void cancel(long number) {
        armed.removeIf(task -> task.number() == number);
    }

    private synchronized Duration then(Duration time) {
        return now.plus(time);
    }

    private synchronized void reach(Duration end) {
        now = end;
    }

    private synchronized Task next(Duration end) {
        if (armed.isEmpty() || armed.peek().due().compareTo(end) > 0) {
            return null;
        }
        Task due = armed.remove();
        now = due.due();
        if (due.period() != null) {
            armed.add(new Task(now.plus(due.period()), due.number(), due.period(), due.task(), due.context()));
        }
        return due;
    }

    private static void run(Task due) {
        if (due.context() == null) {
            due.task().run();
            return;
        }
        CountDownLatch ran = new CountDownLatch(1);
        due.context().runOnContext(turn -> {
            try {
                due.task().run();
            } finally {
                ran.countDown();
            }
        });
        try {
            if (!ran.await(LONGEST_TASK_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("a task did not end");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private record Task(Duration due, long number, Duration period, Runnable task, Context context) {}
}
