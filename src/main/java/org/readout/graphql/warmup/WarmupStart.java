package org.readout.graphql.warmup;

import io.quarkus.runtime.ImageMode;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.readout.platform.Timers;
import org.readout.platform.database.schema.DatabaseReady;

/** Warms a server up once, when its database is ready; one that is compiled already does without, and so does a command. */
@ApplicationScoped
class WarmupStart {

    private static final Logger LOG = Logger.getLogger(WarmupStart.class);

    private final WarmupSettings settings;
    private final WarmupDocuments documents;
    private final WarmupRehearsals rehearsals;
    private final WarmupRun run;
    private final Timers timers;
    private final boolean listens;
    private volatile Warmup warmup;

    WarmupStart(
            WarmupSettings settings,
            WarmupDocuments documents,
            WarmupRehearsals rehearsals,
            WarmupRun run,
            Timers timers,
            @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean listens) {
        this.settings = settings;
        this.documents = documents;
        this.rehearsals = rehearsals;
        this.run = run;
        this.timers = timers;
        this.listens = listens;
    }

    /** Begins before the database's own checks say that it is ready, so that the server is not ready in between. */
    synchronized void begin(@Observes DatabaseReady ready) {
        if (listens && settings.time().toMillis() > 0 && ImageMode.current() == ImageMode.JVM && warmup == null) {
            warmup = new Warmup(run, Runtime.getRuntime().availableProcessors());
            start();
        }
    }

    private void start() {
        long begin = System.nanoTime();
        rehearsals.begin(warmup::isOver);
        warmup.start(documents.queries(), settings.time(), new CompilationRate()::hasSettled, timers)
                .whenComplete((answers, failure) -> {
                    if (failure == null) {
                        LOG.infof(
                                "Warm after %d ms and %d queries",
                                Duration.ofNanos(System.nanoTime() - begin).toMillis(), answers);
                    } else {
                        LOG.warnf("The server is not warmed up: %s", Warmup.reason(failure));
                    }
                });
    }

    /** Whether it is under way. */
    boolean isWarming() {
        Warmup begun = warmup;
        return begun != null && !begun.isOver();
    }

    void stop(@Observes ShutdownDelayInitiatedEvent stopping) {
        if (warmup != null) {
            warmup.stop();
        }
    }
}
