package org.readout.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jboss.logging.Logger;

/** A PostgreSQL that the server runs for itself, on the loopback address and on a folder of its own. */
final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(EmbeddedDatabase.class);
    /** Long enough to replay what a crash left in the write-ahead log. */
    private static final Duration START_LIMIT = Duration.ofMinutes(1);

    private final FolderClaim claim;
    private final EmbeddedPostgres postgres;

    private EmbeddedDatabase(FolderClaim claim, EmbeddedPostgres postgres) {
        this.claim = claim;
        this.postgres = postgres;
    }

    /** @throws DatabaseRefusal where the folder has another owner, or PostgreSQL does not start on it */
    static EmbeddedDatabase start(DatabaseSettings settings) {
        try {
            Path folder = Files.createDirectories(settings.folder()).toRealPath();
            FolderClaim claim = FolderClaim.of(folder);
            Path cluster = folder.resolve("postgresql");
            Postmaster left = Postmaster.leftOn(cluster).orElse(null);
            if (left != null) {
                left.stop();
            }
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(cluster)
                    .setOverrideWorkingDirectory(settings.programs()
                            .orElse(folder.resolve("programs"))
                            .toFile())
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(START_LIMIT)
                    .setPort(settings.port())
                    .setServerConfig("listen_addresses", "localhost")
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("max_connections", "100")
                    // The library's defaults trade the last commits for speed; the record is kept.
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .start();
            LOG.infof("PostgreSQL runs on localhost:%d, its data in %s", postgres.getPort(), folder);
            return new EmbeddedDatabase(claim, postgres);
        } catch (IOException failure) {
            throw new DatabaseRefusal(
                    "PostgreSQL does not start in " + settings.folder() + ": " + failure.getMessage(), failure);
        }
    }

    /** The settings by which the server reaches this database. */
    Map<String, String> address() {
        return Map.of(
                "quarkus.datasource.reactive.url", "postgresql://localhost:" + postgres.getPort() + "/postgres",
                "quarkus.datasource.username", "postgres",
                "quarkus.datasource.password", "postgres");
    }

    @Override
    public void close() throws IOException {
        postgres.close();
        claim.close();
    }
}
