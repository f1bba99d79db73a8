package org.readout.platform.database;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.flywaydb.core.Flyway;

/** Brings the database to the server's schema before the first request. */
@ApplicationScoped
class Migrations {

    private final Flyway flyway;

    Migrations(Flyway flyway) {
        this.flyway = flyway;
    }

    void start(@Observes StartupEvent start) {
        flyway.migrate();
    }
}
