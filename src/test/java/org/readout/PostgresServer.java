package org.readout;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One PostgreSQL of a {@link PostgresCluster}: on a folder and a port that it keeps, primary or replica. */
public final class PostgresServer {

    static final int CONNECTIONS = 100;

    private static final String LOOPBACK = "127.0.0.1";
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration INTERVAL = Duration.ofMillis(20);
    private static final int STATUS_LINE = 7;
    private static final String USER = "postgres";
    /** Linux counts CPU time in these. */
    private static final int MILLIS_OF_A_TICK = 10;

    /** What is written is safe from a killed process, which is all that tests do to it; and replicas connect again soon. */
    private static final String CONFIGURATION = """
            port = %d
            listen_addresses = '%s'
            unix_socket_directories = ''
            max_connections = %d
            shared_buffers = 64MB
            fsync = off
            wal_level = replica
            max_wal_senders = 10
            wal_keep_size = 512MB
            hot_standby = on
            wal_retrieve_retry_interval = 100ms
            """;

    private final String name;
    private final Path folder;
    private final Path programs;
    private final String address;
    private final int port;
    private Process process;

    /** @param folder of its files, which its log stands beside */
    PostgresServer(String name, Path folder, Path programs) throws IOException {
        this(name, folder, programs, LOOPBACK, freePort());
    }

    /** @param address of this machine, on which it listens */
    PostgresServer(String name, Path folder, Path programs, String address, int port) {
        this.name = name;
        this.folder = folder;
        this.programs = programs;
        this.address = address;
        this.port = port;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
            return socket.getLocalPort();
        }
    }

    /** By which its primary knows it as a standby. */
    public String name() {
        return name;
    }

    public int port() {
        return port;
    }

    /** As a server is told of it. */
    public String url() {
        return "postgresql://" + address + ":" + port + "/postgres";
    }

    /** What tells a server to use it as its database. */
    public Map<String, String> address() {
        return Map.of(
                "QUARKUS_DATASOURCE_REACTIVE_URL", url(),
                "QUARKUS_DATASOURCE_USERNAME", USER,
                "QUARKUS_DATASOURCE_PASSWORD", USER);
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:" + url(), USER, USER);
    }

    public void execute(String statement) {
        try (Connection connection = connect();
                Statement executed = connection.createStatement()) {
            executed.execute(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException(statement, failure);
        }
    }

    /** The first column of a query's first row, null where it has none. */
    public String value(String query) {
        try (Connection connection = connect();
                ResultSet rows = connection.createStatement().executeQuery(query)) {
            return rows.next() ? rows.getString(1) : null;
        } catch (SQLException failure) {
            throw new IllegalStateException(query, failure);
        }
    }

    /** Starts it, after a kill too, and returns once it takes connections. */
    public void start() throws IOException {
        launch();
        awaitStart();
    }

    void launch() throws IOException {
        Files.deleteIfExists(lockFile());
        List<String> command = new ArrayList<>(LinuxUtils.isUnshareAvailable() ? List.of("unshare", "-U") : List.of());
        command.addAll(List.of(programs.resolve("postgres").toString(), "-D", folder.toString()));
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log().toFile()))
                .start();
    }

    void awaitStart() throws IOException {
        await().atMost(LIMIT).pollInterval(INTERVAL).until(() -> isReady() || !process.isAlive());
        if (!process.isAlive()) {
            throw new AssertionError("PostgreSQL did not start:\n" + Files.readString(log()));
        }
    }

    private boolean isReady() throws IOException {
        if (!Files.exists(lockFile())) {
            return false;
        }
        List<String> lines = Files.readAllLines(lockFile());
        return lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
    }

    private Path lockFile() {
        return folder.resolve("postmaster.pid");
    }

    /** What it logs. */
    public Path log() {
        return folder.resolveSibling(name + ".log");
    }

    public boolean isRunning() {
        return process != null && process.isAlive();
    }

    /** As {@code kill -9} does, all its processes at once. */
    public void kill() {
        List<ProcessHandle> all = processes();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(each -> each.onExit().orTimeout(LIMIT.toSeconds(), SECONDS).join());
    }

    /** Closes its connections, writes all to disk and ends: PostgreSQL's fast shutdown. */
    public void stop() {
        signal("INT", List.of(process.toHandle()));
        process.onExit().orTimeout(LIMIT.toSeconds(), SECONDS).join();
    }

    /** Stops all its processes where they are: connections stay open, and nothing is answered. */
    public void freeze() {
        signal("STOP", processes());
    }

    public void thaw() {
        signal("CONT", processes());
    }

    /** The CPU time of its processes, of those that have ended too. */
    public Duration cpu() throws IOException {
        long ticks = 0;
        for (ProcessHandle each : processes()) {
            try {
                String stat = Files.readString(Path.of("/proc", Long.toString(each.pid()), "stat"));
                String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
                // user and system time, and of the postmaster those of its children that have ended
                ticks += Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
                if (each.equals(process.toHandle())) {
                    ticks += Long.parseLong(fields[13]) + Long.parseLong(fields[14]);
                }
            } catch (NoSuchFileException ended) {
                continue; // the postmaster has its time
            }
        }
        return Duration.ofMillis(ticks * MILLIS_OF_A_TICK);
    }

    private List<ProcessHandle> processes() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
    }

    /** Some may have ended by then, of which {@code kill} complains. */
    private static void signal(String signal, List<ProcessHandle> processes) {
        List<String> command = new ArrayList<>(List.of("kill", "-" + signal));
        processes.forEach(each -> command.add(Long.toString(each.pid())));
        try {
            new ProcessBuilder(command)
                    .redirectError(Redirect.DISCARD)
                    .start()
                    .onExit()
                    .join();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Makes a replica a primary, and returns once it takes writes. */
    public void promote() {
        if (!"t".equals(value("select pg_promote(true, 60)"))) {
            throw new AssertionError(name + " was not promoted");
        }
    }

    /** Has a replica stream from that server from now on. */
    public void follow(PostgresServer primary) {
        set("primary_conninfo", primary.connectionInfo(name));
    }

    /** Has a replica receive nothing until it is told again whom to {@link #follow}. */
    public void stopReceiver() {
        set("primary_conninfo", "");
        await().atMost(LIMIT).pollInterval(INTERVAL).until(() -> "0"
                .equals(value("select count(*) from pg_stat_wal_receiver")));
    }

    /** Has a replica show each commit as late as that. */
    public void delay(Duration delay) {
        set("recovery_min_apply_delay", delay.toMillis() + "ms");
    }

    /** Sets one of PostgreSQL's parameters that need no restart. */
    public void set(String parameter, String value) {
        execute("alter system set %s = '%s'".formatted(parameter, value.replace("'", "''")));
        execute("select pg_reload_conf()");
    }

    /** Returns once this replica shows all that the primary has committed by now. */
    public void awaitReplay(PostgresServer primary) {
        String position = primary.value("select pg_current_wal_lsn()");
        await().atMost(LIMIT).pollInterval(INTERVAL).until(() -> "t"
                .equals(value("select pg_last_wal_replay_lsn() >= '" + position + "'")));
    }

    /** Starts a primary that was stopped as a replica of that one, which was promoted in its place. */
    public void startAsReplicaOf(PostgresServer primary) throws IOException {
        configureAsReplicaOf(primary);
        start();
    }

    private String connectionInfo(String standby) {
        return "host=%s port=%d user=%s application_name=%s".formatted(address, port, USER, standby);
    }

    /** Before its first start. */
    void configure() throws IOException {
        Files.writeString(
                folder.resolve("postgresql.conf"),
                CONFIGURATION.formatted(port, address, CONNECTIONS),
                StandardOpenOption.APPEND);
    }

    /** Before its start as a copy of that server. */
    void configureAsReplicaOf(PostgresServer primary) throws IOException {
        configure();
        // what was set on the server that it is a copy of
        Files.writeString(folder.resolve("postgresql.auto.conf"), "");
        Files.writeString(folder.resolve("standby.signal"), "");
        Files.writeString(
                folder.resolve("postgresql.conf"),
                "primary_conninfo = '%s'%n".formatted(primary.connectionInfo(name)),
                StandardOpenOption.APPEND);
    }

    Path folder() {
        return folder;
    }
}
