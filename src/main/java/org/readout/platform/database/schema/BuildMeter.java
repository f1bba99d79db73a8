package org.readout.platform.database.schema;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.readout.platform.Build;

/** Tells by a metric what runs on a node: always 1, with what it was built of as labels. */
@ApplicationScoped
class BuildMeter {

    private final MeterRegistry meters;

    BuildMeter(MeterRegistry meters) {
        this.meters = meters;
    }

    void register(@Observes StartupEvent start) {
        Gauge.builder("readout.build.info", () -> 1)
                .description("What this server was built of, and the schema that it reads and writes")
                .tag("version", Build.CURRENT.version())
                .tag("commit", Build.CURRENT.commit())
                .tag("schema", String.valueOf(ServerSchema.VERSION))
                .register(meters);
    }
}
