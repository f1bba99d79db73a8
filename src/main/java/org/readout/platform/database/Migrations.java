package org.readout.platform.database;

import jakarta.enterprise.context.ApplicationScoped;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;
import org.jboss.logging.Logger;

/** Brings the database to the server's schema. */
@ApplicationScoped
class Migrations {

    private static final Logger LOG = Logger.getLogger(Migrations.class);

    private final Flyway flyway;

    Migrations(Flyway flyway) {
        this.flyway = flyway;
    }

    /** @throws org.flywaydb.core.api.FlywayException where a migration fails, or one that was applied has been edited */
    void apply() {
        MigrateResult result = flyway.migrate();
        LOG.infof("The schema is at version %s, %d migrations applied now", version(), result.migrationsExecuted);
    }

    private String version() {
        return flyway.info().current().getVersion().getVersion();
    }
}
