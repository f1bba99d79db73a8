package org.readout.platform.database.schema;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
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

    /** The same appendix: deadlock_detected, and lock_not_available where a migration waits no longer than it should. */
    private static final Set<String> CROSSED = Set.of("40P01", "55P03");

    private static final int MOST_RETRIES = 100;
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    private final Flyway flyway;
    private final SchemaHistory history;
    private final MigrationSettings settings;

    private volatile String outcome = "";

    public Migrations(Flyway flyway, SchemaHistory history, MigrationSettings settings) {
        this.flyway = flyway;
        this.history = history;
        this.settings = settings;
    }

    /** Does the same as {@link #apply(boolean)} for a database that takes writes. */
    public void apply() {
        apply(true);
    }

    /**
     * Migrates where that is this server's to do.
     *
     * @param writable whether the database takes writes; one that can only be read is migrated through its primary
     * @return whether the schema was changed
     * @throws SchemaBehindException where it is another's, or can only be done on the primary, and is not done yet
     * @throws IllegalStateException where this server and the database do not fit
     * @throws FlywayException where a migration fails
     */
    public boolean apply(boolean writable) {
        DatabaseSchema found = history.read();
        found.requireUsableBy(ServerSchema.VERSION);
        boolean behind = found.isBehind(ServerSchema.VERSION);
        if (behind && !(writable && settings.atStart())) {
            throw new SchemaBehindException(found, ServerSchema.VERSION);
        }
        if (behind) {
            migrate();
        }
        outcome = outcome(found, behind ? history.read().migrations() - found.migrations() : 0);
        LOG.info(outcome);
        return behind;
    }

    private static String outcome(DatabaseSchema found, int applied) {
        return found.version() > ServerSchema.VERSION
                ? "The schema is at version %d, of a newer Readout, and still serves this one, which knows %d"
                        .formatted(found.version(), ServerSchema.VERSION)
                : "The schema is at version %d, %d migrations applied now".formatted(ServerSchema.VERSION, applied);
    }

    /** One that met others crosswise was rolled back whole, and is tried again once those had time who waited behind it. */
    private void migrate() {
        try {
            Uni.createFrom()
                    .item(flyway::migrate)
                    .onFailure(Migrations::isCrossed)
                    .invoke(() -> LOG.warn(
                            "A migration and what others do on its tables waited for each other; it is tried again"))
                    .onFailure(Migrations::isCrossed)
                    .retry()
                    .withBackOff(BETWEEN_TRIES, BETWEEN_TRIES)
                    .atMost(MOST_RETRIES)
                    .await()
                    .indefinitely();
        } catch (FlywayException failure) {
            requireDoneByAnother(failure);
        }
    }

    private static boolean isCrossed(Throwable failure) {
        return refusals(failure).anyMatch(refusal -> CROSSED.contains(refusal.getSQLState()));
    }

    /** A newer server may have migrated in the meantime, further than this one knows. */
    private void requireDoneByAnother(FlywayException failure) {
        Optional<String> refusal = refusal(failure);
        if (refusal.isPresent()) {
            throw new IllegalStateException(refusal.get(), failure);
        }
        DatabaseSchema now = history.read();
        now.requireUsableBy(ServerSchema.VERSION);
        if (now.isBehind(ServerSchema.VERSION)) {
            throw failure;
        }
    }

    private static Optional<String> refusal(FlywayException failure) {
        if (failure.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE) {
            return Optional.of("its schema holds what is no Readout's");
        }
        return refusals(failure)
                .filter(refusal -> NOT_ALLOWED.equals(refusal.getSQLState()))
                .map(refusal -> "its role may not change the schema (%s); run `readout migrate` as its owner"
                        .formatted(refusal.getMessage()))
                .findFirst();
    }

    /** PostgreSQL's, among the causes of a failure. */
    private static Stream<SQLException> refusals(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast);
    }

    /** What was found and done, as a sentence without its full stop; empty before. */
    public String outcome() {
        return outcome;
    }
}
