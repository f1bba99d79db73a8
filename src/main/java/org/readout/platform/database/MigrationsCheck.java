package org.readout.platform.database;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the schema is the server's, and the first record is in it. */
@Readiness
@ApplicationScoped
class MigrationsCheck implements HealthCheck {

    private final DatabaseStart start;

    MigrationsCheck(DatabaseStart start) {
        this.start = start;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("migrations").status(start.done()).build();
    }
}
