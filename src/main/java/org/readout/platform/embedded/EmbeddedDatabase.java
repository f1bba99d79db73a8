package org.readout.platform.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
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
    private static final String LIBRARY_FOLDER = "ot.epg.working-dir";

    private final DataFolderLock claim;
    private final EmbeddedPostgres postgres;
    private final String password;

    private EmbeddedDatabase(DataFolderLock claim, EmbeddedPostgres postgres, String password) {
        this.claim = claim;
        this.postgres = postgres;
        this.password = password;
    }

    /** @throws DatabaseStartException where the folder has another owner, or PostgreSQL does not start on it */
    static EmbeddedDatabase start(DatabaseSettings settings) {
        try {
            PrivateFolder folder = PrivateFolder.at(settings.folder());
            DataFolderLock claim = DataFolderLock.of(folder);
            try {
                return start(folder, claim, settings);
            } catch (IOException | RuntimeException failure) {
                claim.close();
                throw failure;
            }
        } catch (IOException | UncheckedIOException | IllegalStateException failure) {
            throw new DatabaseStartException(
                    "PostgreSQL does not start on the folder %s: %s; its own words are in %s there"
                            .formatted(settings.folder(), failure.getMessage(), LOG_FILE),
                    failure);
        }
    }

    private static EmbeddedDatabase start(PrivateFolder folder, DataFolderLock claim, DatabaseSettings settings)
            throws IOException {
        Path programs = PrivateFolder.ofUserOrRoot(
                settings.programs().orElse(folder.path().resolve("programs")));
        Path cluster = folder.path().resolve("postgresql");
        ClusterAccess access = new ClusterAccess(new PostgresPrograms(programs), folder.file(LOG_FILE));
        stopWhatIsLeftOn(cluster);
        if (!Files.exists(cluster)) {
            create(cluster, access);
        }
        int port = free(settings.port());
        folder.write("pgpass", access.passwordFile(InetAddress.getLoopbackAddress(), port));
        EmbeddedPostgres postgres = on(cluster, access).setPort(port).start();
        keepToOwner(programs);
        requireReady(cluster, postgres);
        LOG.infof("PostgreSQL runs on localhost:%d, its data in %s", port, folder.path());
        return new EmbeddedDatabase(claim, postgres, access.password());
    }

    /** The port was free for a moment: what answers on it might be a program of another user. */
    private static void requireReady(Path cluster, EmbeddedPostgres postgres) throws IOException {
        if (!Postmaster.isReadyOn(cluster)) {
            postgres.close();
            throw new DatabaseStartException(
                    "Another program has taken port %d; start again".formatted(postgres.getPort()));
        }
    }

    /**
     * The library lets every user of the machine write here. They could not meanwhile, for they may not enter the folder.
     * The library cannot change a folder of root's, and neither can this.
     */
    private static void keepToOwner(Path programs) {
        programs.toFile().setWritable(false, false);
        programs.toFile().setWritable(true, true);
    }

    /** Under another name until it is whole, so that no start ever meets a half-made cluster. */
    private static void create(Path cluster, ClusterAccess access) throws IOException {
        Path unfinished = cluster.resolveSibling("postgresql.unfinished");
        stopWhatIsLeftOn(unfinished);
        delete(unfinished);
        on(unfinished, access).start().close();
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

    private static EmbeddedPostgres.Builder on(Path cluster, ClusterAccess access) {
        return builder(cluster.resolveSibling("work"))
                .setDataDirectory(cluster)
                .setPgBinaryResolver(access.programs())
                .setOverrideWorkingDirectory(access.programs().folder().toFile())
                // Between initdb, which lets everybody in, and the first start.
                .setDataDirectoryCustomizer(made -> establish(access, cluster))
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(START_LIMIT)
                // A pipe would break with a server that is killed, and PostgreSQL would write into the void.
                .setOutputRedirector(
                        Redirect.appendTo(cluster.resolveSibling(LOG_FILE).toFile()))
                // By these the library asks whether PostgreSQL is up.
                .setConnectConfig("PGHOST", InetAddress.getLoopbackAddress().getHostAddress())
                .setConnectConfig("user", ClusterAccess.ROLE)
                .setConnectConfig("password", access.password())
                // One address: of two, PostgreSQL would do without the one that another program has taken.
                .setServerConfig(
                        "listen_addresses", InetAddress.getLoopbackAddress().getHostAddress())
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "100")
                // The library's defaults trade the last commits for speed; the record is kept.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on");
    }

    /**
     * The library looks for folders that earlier processes left, in one of the machine's where every user can have it
     * overwrite and delete what is not theirs. This one is empty.
     */
    private static EmbeddedPostgres.Builder builder(Path work) {
        System.setProperty(LIBRARY_FOLDER, work.toString());
        try {
            return EmbeddedPostgres.builder();
        } finally {
            System.clearProperty(LIBRARY_FOLDER);
        }
    }

    private static void establish(ClusterAccess access, Path cluster) {
        try {
            access.establish(cluster);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure.getMessage(), failure);
        }
    }

    /** As the reactive client reads it, and, after {@code jdbc:}, the JDBC driver. */
    String url() {
        String host = InetAddress.getLoopbackAddress().getHostAddress();
        return "postgresql://%s:%d/%s"
                .formatted(host.contains(":") ? "[" + host + "]" : host, postgres.getPort(), ClusterAccess.DATABASE);
    }

    String password() {
        return password;
    }

    @Override
    public void close() throws IOException {
        postgres.close();
        claim.close();
    }
}
