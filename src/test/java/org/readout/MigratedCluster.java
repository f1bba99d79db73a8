package org.readout;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.flywaydb.core.Flyway;

/** The files of a PostgreSQL whose database has the schema and no records: a copy takes less time than to make and to migrate one. */
public final class MigratedCluster {

    private MigratedCluster() {}

    /** @param folder is not there yet, or empty */
    public static void copyTo(Path folder) throws IOException {
        copy(OncePerBuild.of("migrated-cluster", MigratedCluster::make), folder);
    }

    private static void make(Path folder) throws IOException {
        try (EmbeddedPostgres postgres = PostgresExtension.builder()
                .setDataDirectory(folder)
                // replicas refuse to start with less than the primary once had
                .setServerConfig("max_connections", String.valueOf(PostgresServer.CONNECTIONS))
                .setCleanDataDirectory(false)
                .start()) {
            Flyway.configure().dataSource(postgres.getPostgresDatabase()).load().migrate();
        }
    }

    /** Files may go while they are copied, where a server runs on them. */
    static void copy(Path from, Path to) throws IOException {
        List<String> command = List.of("cp", "-a", "-T", from.toString(), to.toString());
        new ProcessBuilder(command).start().onExit().join();
        Files.deleteIfExists(to.resolve("postmaster.pid"));
        Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
    }
}
