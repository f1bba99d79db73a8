package org.readout.platform;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.SmallRyeHealthReporter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;

/**
 * Readiness as a metric, for whoever sees the metrics of a server and not its probes. Each time that it is read, the checks are
 * asked for the next time: nothing waits for them, and nobody asks them where nobody reads.
 */
@ApplicationScoped
class ReadinessMeter {

    private final SmallRyeHealthReporter health;
    private final AtomicBoolean asking = new AtomicBoolean();
    /** Neither 0 nor 1 until the checks have answered once. */
    private volatile double ready = Double.NaN;

    ReadinessMeter(SmallRyeHealthReporter health, MeterRegistry meters) {
        this.health = health;
        Gauge.builder("readout.ready", this::read)
                .description("1 if this node was ready when its metrics were read the time before, else 0")
                .register(meters);
    }

    /** The meter is there before anybody reads it. */
    void start(@Observes StartupEvent start) {}

    private double read() {
        ask();
        return ready;
    }

    private void ask() {
        if (asking.compareAndSet(false, true)) {
            health.getReadinessAsync()
                    .onItemOrFailure()
                    .invoke(() -> asking.set(false))
                    .subscribe()
                    .with(answer -> ready = isUp(answer) ? 1 : 0, failure -> ready = 0);
        }
    }

    private static boolean isUp(io.smallrye.health.SmallRyeHealth answer) {
        return Status.UP.name().equals(answer.getPayload().getString("status"));
    }
}
