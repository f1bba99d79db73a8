package org.readout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A primary and its streaming replicas, of the PostgreSQL that tests run on, whichever user runs them, with the schema: a rig for faults.
 * Servers are of the class {@link PostgresServer}, by which each can be killed, promoted, delayed or cut off.
 */
public final class PostgresCluster implements AutoCloseable {

    private final Path folder;
    private final Path programs;
    private final Thread hook = new Thread(this::killAll, "cluster-stop");
    private final PostgresServer primary;
    private final List<PostgresServer> replicas = new ArrayList<>();

    private PostgresCluster(Path folder) throws IOException {
        this.folder = folder;
        Path files = folder.resolve("primary");
        MigratedCluster.copyTo(files);
        programs = programs(files);
        primary = new PostgresServer("primary", files, programs);
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Starts a primary and so many replicas in a folder of their own, which is deleted when they are closed. */
    public static PostgresCluster start(int replicas) throws IOException {
        PostgresCluster cluster =
                new PostgresCluster(Files.createTempDirectory(Files.createDirectories(Path.of("target")), "cluster-")
                        .toAbsolutePath());
        try {
            cluster.startAll(replicas);
        } catch (IOException | RuntimeException | Error failure) {
            cluster.close();
            throw failure;
        }
        return cluster;
    }

    /** A replica begins as a copy of the primary's files from before its first start, and streams all the rest. */
    private void startAll(int count) throws IOException {
        for (int i = 1; i <= count; i++) {
            PostgresServer replica = newReplica(i);
            MigratedCluster.copy(primary.folder(), replica.folder());
            replica.configureAsReplicaOf(primary);
            replicas.add(replica);
        }
        primary.configure();
        for (PostgresServer server : servers()) {
            server.launch();
        }
        for (PostgresServer server : servers()) {
            server.awaitStart();
        }
    }

    private PostgresServer newReplica(int number) throws IOException {
        return new PostgresServer("replica" + number, folder.resolve("replica" + number), programs);
    }

    /** The server that was the primary at the start. */
    public PostgresServer primary() {
        return primary;
    }

    /** @param number from 1 */
    public PostgresServer replica(int number) {
        return replicas.get(number - 1);
    }

    /** The primary, then the replicas. */
    public List<PostgresServer> servers() {
        return Stream.concat(Stream.of(primary), replicas.stream()).toList();
    }

    /** Adds a replica of a server that runs, by an online copy of its files. */
    public PostgresServer addReplica(PostgresServer source) throws IOException, SQLException {
        return addReplica(newReplica(replicas.size() + 1), source);
    }

    /** The same, on another address of this machine and the source's port, as another machine would have it. */
    public PostgresServer addReplica(String address, PostgresServer source) throws IOException, SQLException {
        String name = "replica" + (replicas.size() + 1);
        return addReplica(new PostgresServer(name, folder.resolve(name), programs, address, source.port()), source);
    }

    private PostgresServer addReplica(PostgresServer replica, PostgresServer source) throws IOException, SQLException {
        try (Connection connection = source.connect()) {
            connection.createStatement().execute("select pg_backup_start('copy', true)");
            MigratedCluster.copy(source.folder(), replica.folder());
            try (ResultSet label =
                    connection.createStatement().executeQuery("select labelfile from pg_backup_stop(false)")) {
                label.next();
                Files.writeString(replica.folder().resolve("backup_label"), label.getString(1));
            }
        }
        replica.configureAsReplicaOf(source);
        replicas.add(replica);
        replica.start();
        return replica;
    }

    /** The folder of the programs that made a cluster. */
    private static Path programs(Path cluster) throws IOException {
        return Path.of(Files.readString(cluster.resolve("postmaster.opts")).split(" ", 2)[0])
                .getParent();
    }

    private void killAll() {
        servers().stream().filter(PostgresServer::isRunning).forEach(PostgresServer::kill);
    }

    @Override
    public void close() throws IOException {
        killAll();
        Runtime.getRuntime().removeShutdownHook(hook);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
