package org.readout.platform.database;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.readout.PostgresExtension;

/**
 * One PostgreSQL for all {@code @QuarkusTest}s of a run; the service loader gives it to them unasked. The packaged
 * server, in a {@code @QuarkusIntegrationTest}, starts its own and is only told where.
 */
public class PostgresForTests implements QuarkusTestResourceLifecycleManager {

    /** A system property, for test classes are loaded anew for each profile, and their static fields with them. */
    private static final String ADDRESS = "readout.test.database";

    @Override
    public Map<String, String> start() {
        return Boolean.getBoolean("readout.test.packaged") ? folder() : address();
    }

    private static Map<String, String> folder() {
        try {
            Path folder = Files.createTempDirectory(Path.of("target"), "database-");
            return Map.of(
                    "readout.database.folder", folder.toAbsolutePath().toString(),
                    "readout.database.programs",
                            PostgresExtension.PROGRAMS.toAbsolutePath().toString(),
                    "readout.warmup.time", "0s");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Map<String, String> address() {
        Object address = System.getProperties().computeIfAbsent(ADDRESS, key -> started());
        return Map.of("quarkus.datasource.reactive.url", address.toString());
    }

    private static String started() {
        try {
            EmbeddedPostgres postgres = PostgresExtension.builder().start();
            return "postgresql://localhost:" + postgres.getPort() + "/postgres?user=postgres";
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** It stops with the virtual machine: the next profile uses it too. */
    @Override
    public void stop() {}
}
