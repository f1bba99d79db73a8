package org.readout.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** A PostgreSQL that the server runs for itself, on the loopback address and on a folder of its own. */
final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(EmbeddedDatabase.class);

    /** Long enough to replay what a crash left in the write-ahead log. */
    private static final Duration START_LIMIT = Duration.ofMinutes(1);

    private static final String LOG_FILE = "postgresql.log";

    private final DataFolderLock claim;
    private final EmbeddedPostgres postgres;

    private EmbeddedDatabase(DataFolderLock claim, EmbeddedPostgres postgres) {
        this.claim = claim;
        this.postgres = postgres;
    }

    /** @throws DatabaseStartException where the folder has another owner, or PostgreSQL does not start on it */
    static EmbeddedDatabase start(DatabaseSettings settings) {
        try {
            Path folder = Files.createDirectories(settings.folder()).toRealPath();
            DataFolderLock claim = DataFolderLock.of(folder);
            try {
                return new EmbeddedDatabase(claim, started(folder, settings));
            } catch (IOException | RuntimeException failure) {
                claim.close();
                throw failure;
            }
        } catch (IOException | IllegalStateException failure) {
            throw new DatabaseStartException(
                    "PostgreSQL does not start on the folder %s: %s; its own words are in %s there"
                            .formatted(settings.folder(), failure.getMessage(), LOG_FILE),
                    failure);
        }
    }

    private static EmbeddedPostgres started(Path folder, DatabaseSettings settings) throws IOException {
        Path programs = settings.programs().orElse(folder.resolve("programs"));
        Path cluster = folder.resolve("postgresql");
        stopWhatIsLeftOn(cluster);
        if (!Files.exists(cluster)) {
            create(cluster, programs);
        }
        EmbeddedPostgres postgres =
                on(cluster, programs).setPort(free(settings.port())).start();
        keepToOwner(programs);
        LOG.infof("PostgreSQL runs on localhost:%d, its data in %s", postgres.getPort(), folder);
        return postgres;
    }

    /**
     * The library lets every user of the machine write here, who could so have the server run what they like. Where the
     * folder is another's the library could not, and neither can this.
     */
    private static void keepToOwner(Path programs) {
        programs.toFile().setWritable(false, false);
        programs.toFile().setWritable(true, true);
    }

    /** Under another name until it is whole, so that no start ever meets a half-made cluster. */
    private static void create(Path cluster, Path programs) throws IOException {
        Path unfinished = cluster.resolveSibling("postgresql.unfinished");
        stopWhatIsLeftOn(unfinished);
        delete(unfinished);
        on(unfinished, programs).start().close();
        Files.move(unfinished, cluster);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> content = Files.walk(folder)) {
                for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static void stopWhatIsLeftOn(Path cluster) throws IOException {
        Optional<Postmaster> left = Postmaster.leftOn(cluster);
        if (left.isPresent()) {
            left.get().stop();
        }
    }

    /** @throws DatabaseStartException where a port that the operator chose is taken; PostgreSQL would be waited for in vain */
    private static int free(int port) throws IOException {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (BindException taken) {
            throw new DatabaseStartException(
                    "Port %d is taken; name another in READOUT_DATABASE_PORT, or 0 for any".formatted(port), taken);
        }
    }

    private static EmbeddedPostgres.Builder on(Path cluster, Path programs) {
        return EmbeddedPostgres.builder()
                .setDataDirectory(cluster)
                .setOverrideWorkingDirectory(programs.toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(START_LIMIT)
                // A pipe would break with a server that is killed, and PostgreSQL would write into the void.
                .setOutputRedirector(
                        Redirect.appendTo(cluster.resolveSibling(LOG_FILE).toFile()))
                .setServerConfig("listen_addresses", "localhost")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "100")
                // The library's defaults trade the last commits for speed; the record is kept.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on");
    }

    /** As the reactive client reads it, and, after {@code jdbc:}, the JDBC driver. */
    String url() {
        return "postgresql://localhost:" + postgres.getPort() + "/postgres?user=postgres";
    }

    @Override
    public void close() throws IOException {
        postgres.close();
        claim.close();
    }
}
