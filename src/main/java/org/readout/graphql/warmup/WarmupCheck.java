package org.readout.graphql.warmup;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready unless the server is warming up. Whether there is a database to do so with, the database's own checks tell. */
@Readiness
@ApplicationScoped
class WarmupCheck implements HealthCheck {

    private final WarmupStart start;

    WarmupCheck(WarmupStart start) {
        this.start = start;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("warm-up").status(!start.isWarming()).build();
    }
}
