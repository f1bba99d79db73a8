package org.readout.platform.database;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.readout.PostgresExtension;

/** A PostgreSQL on a folder and a port of its own that keeps what it commits, and can be killed and started again. */
public final class DatabaseProcess implements AutoCloseable {

    private static final int SECONDS_TO_DIE = 10;

    private final Path folder;
    private final int port;
    private EmbeddedPostgres postgres;

    private DatabaseProcess(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    public static DatabaseProcess on(Path folder) throws IOException {
        DatabaseProcess database = new DatabaseProcess(folder, freePort());
        database.start();
        return database;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    public void start() throws IOException {
        postgres = PostgresExtension.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "100")
                .start();
    }

    /** As {@code kill -9} does, all its processes at once. */
    public void kill() throws IOException {
        ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(
                        Files.readAllLines(folder.resolve("postmaster.pid")).get(0)))
                .orElseThrow();
        List<ProcessHandle> all =
                Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(
                process -> process.onExit().orTimeout(SECONDS_TO_DIE, SECONDS).join());
        close();
    }

    /** What tells a server to use it. */
    public Map<String, String> address() {
        return address("postgres");
    }

    public Map<String, String> address(String name) {
        return Map.of(
                "QUARKUS_DATASOURCE_REACTIVE_URL",
                "postgresql://localhost:" + port + "/" + name,
                "QUARKUS_DATASOURCE_USERNAME",
                "postgres",
                "QUARKUS_DATASOURCE_PASSWORD",
                "postgres");
    }

    public Connection connect() throws SQLException {
        return connect("postgres");
    }

    public Connection connect(String name) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://localhost:" + port + "/" + name, "postgres", "");
    }

    void execute(String statement) throws SQLException {
        try (Connection connection = connect();
                Statement executed = connection.createStatement()) {
            executed.execute(statement);
        }
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
