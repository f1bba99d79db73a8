package org.readout.platform.database.schema;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** Reads which migrations a database has seen. It writes nothing, so that a role that may not change the schema may ask. */
@ApplicationScoped
public class SchemaHistory {

    private static final String COMPATIBLE_FROM = "select compatible_from from schema_compatibility";

    private final Flyway flyway;
    private final DataSource database;

    public SchemaHistory(Flyway flyway, DataSource database) {
        this.flyway = flyway;
        this.database = database;
    }

    DatabaseSchema read() {
        List<MigrationInfo> migrations = Stream.of(flyway.info().all())
                .filter(migration -> migration.getVersion() != null)
                .toList();
        List<Integer> applied = migrations.stream()
                .filter(migration -> migration.getState().isApplied())
                .map(SchemaHistory::version)
                .toList();
        int version = applied.stream().mapToInt(Integer::intValue).max().orElse(0);
        return new DatabaseSchema(
                version,
                applied.size(),
                version > ServerSchema.VERSION ? compatibleFrom() : ServerSchema.VERSION,
                migrations.stream()
                        .flatMap(migration -> difference(migration).stream())
                        .toList());
    }

    private static int version(MigrationInfo migration) {
        return Integer.parseInt(migration.getVersion().getVersion());
    }

    private static Optional<String> difference(MigrationInfo migration) {
        int version = version(migration);
        MigrationState state = migration.getState();
        if (state == MigrationState.IGNORED) {
            return Optional.of(version + " is missing");
        }
        if (state.isApplied() && !state.isResolved() && version < ServerSchema.VERSION) {
            return Optional.of(version + " is not known here");
        }
        boolean same = migration.isChecksumMatching() && migration.isDescriptionMatching();
        return state.isApplied() && state.isResolved() && !same
                ? Optional.of(version + " was another")
                : Optional.empty();
    }

    private int compatibleFrom() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(COMPATIBLE_FROM)) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure.getMessage(), failure);
        }
    }
}
