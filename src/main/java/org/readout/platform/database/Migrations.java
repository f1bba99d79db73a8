package org.readout.platform.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.jboss.logging.Logger;

/** Brings the database to the server's schema, where that is this server's to do, and sees to it that they fit. */
@ApplicationScoped
public class Migrations {

    private static final Logger LOG = Logger.getLogger(Migrations.class);

    /** PostgreSQL, appendix A: insufficient_privilege. */
    private static final String NOT_ALLOWED = "42501";

    private final Flyway flyway;
    private final SchemaHistory history;
    private final MigrationSettings settings;

    private volatile String outcome = "";

    Migrations(Flyway flyway, SchemaHistory history, MigrationSettings settings) {
        this.flyway = flyway;
        this.history = history;
        this.settings = settings;
    }

    /**
     * Migrates where that is this server's to do.
     *
     * @throws SchemaBehindException where it is another's, who has not done it yet
     * @throws IllegalStateException where this server and the database do not fit
     * @throws FlywayException where a migration fails
     */
    void apply() {
        DatabaseSchema found = history.read();
        found.requireUsableBy(ServerSchema.VERSION);
        boolean behind = found.isBehind(ServerSchema.VERSION);
        if (behind && !settings.atStart()) {
            throw new SchemaBehindException(found, ServerSchema.VERSION);
        }
        outcome = outcome(found, behind ? migrate() : 0);
        LOG.info(outcome);
    }

    private static String outcome(DatabaseSchema found, int applied) {
        return found.version() > ServerSchema.VERSION
                ? "The schema is at version %d, of a newer Readout, and still serves this one, which knows %d"
                        .formatted(found.version(), ServerSchema.VERSION)
                : "The schema is at version %d, %d migrations applied now".formatted(ServerSchema.VERSION, applied);
    }

    private int migrate() {
        try {
            return flyway.migrate().migrationsExecuted;
        } catch (FlywayException failure) {
            Optional<String> refusal = refusal(failure);
            if (refusal.isPresent()) {
                throw new IllegalStateException(refusal.get(), failure);
            }
            if (isDoneByAnother()) {
                return 0;
            }
            throw failure;
        }
    }

    /** Whether a newer server has migrated in the meantime, further than this one knows. */
    private boolean isDoneByAnother() {
        DatabaseSchema now = history.read();
        now.requireUsableBy(ServerSchema.VERSION);
        return !now.isBehind(ServerSchema.VERSION);
    }

    private static Optional<String> refusal(FlywayException failure) {
        if (failure.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE) {
            return Optional.of("its schema holds what is no Readout's");
        }
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(cause -> cause instanceof SQLException sql && NOT_ALLOWED.equals(sql.getSQLState()))
                .map(cause -> "its role may not change the schema (%s); run `readout migrate` as its owner"
                        .formatted(cause.getMessage()))
                .findFirst();
    }

    /** What was found and done, as a sentence without its full stop; empty before. */
    public String outcome() {
        return outcome;
    }
}
