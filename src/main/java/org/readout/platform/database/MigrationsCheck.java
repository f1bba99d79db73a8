package org.readout.platform.database;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.readout.platform.Build;
import org.readout.platform.database.schema.SchemaWatch;
import org.readout.platform.database.schema.ServerSchema;

/** Ready once the schema is the server's, and the first record is in it; and while no newer server has taken away what this one uses. */
@Readiness
@ApplicationScoped
class MigrationsCheck implements HealthCheck {

    private final DatabaseStart start;
    private final SchemaWatch watch;

    MigrationsCheck(DatabaseStart start, SchemaWatch watch) {
        this.start = start;
        this.watch = watch;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder check = HealthCheckResponse.named("migrations")
                .status(start.done() && watch.fits())
                .withData("version", Build.CURRENT.version())
                .withData("commit", Build.CURRENT.commit())
                .withData("schema", ServerSchema.VERSION);
        watch.version().ifPresent(version -> check.withData("databaseSchema", version));
        return check.build();
    }
}
