package org.readout.platform;

import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** The timers of the event loops. */
@ApplicationScoped
class VertxTimers implements Timers {

    private final Vertx vertx;

    VertxTimers(Vertx vertx) {
        this.vertx = vertx;
    }

    @Override
    public Cancellable after(Duration delay, Runnable task) {
        long timer = vertx.setTimer(millis(delay), fired -> task.run());
        return () -> vertx.cancelTimer(timer);
    }

    @Override
    public Cancellable every(Duration period, Runnable task) {
        long timer = vertx.setPeriodic(millis(period), fired -> task.run());
        return () -> vertx.cancelTimer(timer);
    }

    private static long millis(Duration duration) {
        return Math.max(1, duration.toMillis());
    }
}
