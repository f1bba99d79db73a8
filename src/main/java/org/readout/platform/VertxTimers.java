package org.readout.platform;

import io.quarkus.arc.ClientProxy;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The timers of the event loops. */
@Singleton
class VertxTimers implements Timers {

    private final Vertx vertx;
    /** By their limits, which settings name. */
    private final Map<Duration, TimeoutQueue> timeouts = new ConcurrentHashMap<>();

    VertxTimers(Vertx vertx) {
        this.vertx = vertx;
    }

    @Override
    public Cancellable after(Duration delay, Runnable task) {
        long timer = vertx.setTimer(millis(delay), fired -> task.run());
        return () -> vertx.cancelTimer(timer);
    }

    @Override
    public Cancellable timeout(Duration limit, Runnable task) {
        return timeouts.computeIfAbsent(limit, this::queue).add(task);
    }

    @Override
    public Cancellable every(Duration period, Runnable task) {
        long timer = vertx.setPeriodic(millis(period), fired -> task.run());
        return () -> vertx.cancelTimer(timer);
    }

    /** Its timer belongs to none of the requests that it is for. */
    private TimeoutQueue queue(Duration limit) {
        Context own = ((VertxInternal) ClientProxy.unwrap(vertx)).createEventLoopContext();
        return new TimeoutQueue(limit, System::nanoTime, (delay, task) -> own.runOnContext(turn -> after(delay, task)));
    }

    private static long millis(Duration duration) {
        return Math.max(1, duration.toMillis());
    }
}
