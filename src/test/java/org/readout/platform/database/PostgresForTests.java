package org.readout.platform.database;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * One PostgreSQL for all tests of a run; the service loader gives it to every {@code @QuarkusTest} unasked. Its address
 * is a system property because test classes are loaded anew for each profile, and the property is not.
 */
public class PostgresForTests implements QuarkusTestResourceLifecycleManager {

    private static final String ADDRESS = "readout.test.database";

    @Override
    public Map<String, String> start() {
        return Map.of(
                "quarkus.datasource.reactive.url",
                        System.getProperties()
                                .computeIfAbsent(ADDRESS, key -> started())
                                .toString(),
                "quarkus.datasource.username", "postgres",
                "quarkus.datasource.password", "postgres");
    }

    private static String started() {
        try {
            return "postgresql://localhost:" + EmbeddedPostgres.start().getPort() + "/postgres";
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** It stops with the virtual machine: the next profile uses it too. */
    @Override
    public void stop() {}
}
