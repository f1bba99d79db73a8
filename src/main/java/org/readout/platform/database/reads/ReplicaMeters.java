package org.readout.platform.database.reads;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import org.readout.platform.database.replica.ReadDatabases;
import org.readout.platform.database.replica.Replica;

/** Measures each replica. */
@Singleton
class ReplicaMeters {

    private final ReadRouting routing;
    private final MeterRegistry meters;

    ReplicaMeters(ReadRouting routing, MeterRegistry meters) {
        this.routing = routing;
        this.meters = meters;
    }

    void start(@Observes StartupEvent start) {
        routing.databases().replicas().forEach(this::register);
    }

    private void register(Replica replica) {
        ReadDatabases databases = routing.databases();
        Gauge.builder("readout.replica.ready", () -> replica.state() == Replica.State.READY ? 1 : 0)
                .description("1 while the replica is read from")
                .tag("database", replica.name())
                .register(meters);
        Gauge.builder("readout.replica.position", replica::shown)
                .description("The position of the journal that the replica has shown")
                .tag("database", replica.name())
                .register(meters);
        TimeGauge.builder("readout.replica.lag", () -> databases.lag(replica).toMillis(), TimeUnit.MILLISECONDS)
                .description("How long it has been known that the primary has more than the replica shows")
                .tag("database", replica.name())
                .register(meters);
    }
}
