package org.readout.platform.database;

import static java.time.Duration.ofSeconds;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A PostgreSQL that archives its write-ahead log, and that is set back to a moment by a base backup and that archive. */
public final class BackedUpDatabase implements AutoCloseable {

    private static final int STATUS_LINE = 7;
    private static final String CONFIGURATION = """
            port = %d
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            fsync = off
            archive_mode = on
            archive_command = 'test ! -f "%2$s/%%f" && cp %%p "%2$s/%%f"'
            """;
    private static final String RECOVERY = """
            restore_command = 'cp "%s/%%f" %%p'
            recovery_target_time = '%s'
            recovery_target_action = promote
            """;

    private final Path folder;
    private final Path archive;
    private final Path backup;
    private final ServerPrograms programs;
    private final int port;
    private Process process;

    private BackedUpDatabase(Path folder, ServerPrograms programs) throws IOException {
        this.folder = folder.resolve("cluster");
        archive = Files.createDirectory(folder.resolve("archive"));
        backup = folder.resolve("backup");
        this.programs = programs;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = free.getLocalPort();
        }
    }

    /** Starts one in an empty folder, of the version that tests run on. */
    public static BackedUpDatabase in(Path folder) throws IOException {
        return start(folder, ServerPrograms.embedded(folder.resolve("unpacked")));
    }

    /** Starts one in an empty folder that can be dumped too; empty where no programs are installed that can. */
    public static Optional<BackedUpDatabase> thatDumps(Path folder) throws IOException {
        Optional<ServerPrograms> programs = ServerPrograms.installed();
        return programs.isEmpty() ? Optional.empty() : Optional.of(start(folder, programs.get()));
    }

    private static BackedUpDatabase start(Path folder, ServerPrograms programs) throws IOException {
        BackedUpDatabase database = new BackedUpDatabase(folder, programs);
        programs.run(
                "initdb",
                "--pgdata=" + database.folder,
                "--username=postgres",
                "--auth=trust",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--no-sync");
        database.configure(CONFIGURATION.formatted(database.port, database.archive));
        database.start();
        return database;
    }

    private void start() throws IOException {
        process = programs.command("postgres", "-D", folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(folder.resolveSibling("log").toFile()))
                .start();
        await().atMost(ofSeconds(30)).until(() -> isReady() || !process.isAlive());
        assertEquals(true, process.isAlive(), () -> "PostgreSQL did not start; see " + folder.resolveSibling("log"));
    }

    private boolean isReady() throws IOException {
        Path lock = folder.resolve("postmaster.pid");
        List<String> lines = Files.exists(lock) ? Files.readAllLines(lock) : List.of();
        return lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
    }

    /** A base backup, while it runs. */
    public void backUp() throws IOException, SQLException {
        try (Connection connection = connect("postgres")) {
            connection.createStatement().execute("select pg_backup_start('nightly', true)");
            copy(folder, backup);
            try (ResultSet label =
                    connection.createStatement().executeQuery("select labelfile from pg_backup_stop(false)")) {
                label.next();
                Files.writeString(backup.resolve("backup_label"), label.getString(1));
            }
        }
        try (Stream<Path> log = Files.list(backup.resolve("pg_wal"))) {
            for (Path segment : log.filter(Files::isRegularFile).toList()) {
                Files.delete(segment);
            }
        }
        Files.delete(backup.resolve("postmaster.pid"));
    }

    /** Files may go while they are copied; what they held is in the log. */
    private static void copy(Path from, Path to) throws IOException {
        new ProcessBuilder("cp", "-a", from.toString(), to.toString())
                .start()
                .onExit()
                .join();
    }

    /** Loses its disk, and begins anew with the backup and as much of the archive as leads to the moment. */
    public void restore(String moment) throws IOException, SQLException {
        awaitArchived();
        kill();
        Files.move(folder, folder.resolveSibling("lost"));
        copy(backup, folder);
        Files.createFile(folder.resolve("recovery.signal"));
        configure(RECOVERY.formatted(archive, moment));
        start();
        await().atMost(ofSeconds(30))
                .until(() -> value("postgres", "select pg_is_in_recovery()").equals("f"));
    }

    private void awaitArchived() throws SQLException {
        String segment = value("postgres", "select pg_walfile_name(pg_current_wal_lsn())");
        value("postgres", "select pg_switch_wal()");
        await().atMost(ofSeconds(30)).until(() -> value(
                        "postgres", "select last_archived_wal >= '%s' from pg_stat_archiver".formatted(segment))
                .equals("t"));
    }

    private void configure(String lines) throws IOException {
        Files.writeString(folder.resolve("postgresql.conf"), lines, StandardOpenOption.APPEND);
    }

    /** Dumps a database and restores it under another name. */
    public void dumpAndRestore(String database, String restored) throws IOException, SQLException {
        String file = folder.resolveSibling(database + ".dump").toString();
        String port = "--port=" + this.port;
        programs.run(
                "pg_dump",
                "--host=127.0.0.1",
                port,
                "--username=postgres",
                "--format=custom",
                "--file=" + file,
                database);
        value(database, "create database " + restored);
        programs.run(
                "pg_restore",
                "--host=127.0.0.1",
                port,
                "--username=postgres",
                "--exit-on-error",
                "--dbname=" + restored,
                file);
    }

    /** The first column of the first row; null where there is none. */
    public String value(String database, String statement) throws SQLException {
        try (Connection connection = connect(database)) {
            var executed = connection.createStatement();
            if (!executed.execute(statement)) {
                return null;
            }
            ResultSet rows = executed.getResultSet();
            return rows.next() ? rows.getString(1) : null;
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database, "postgres", "");
    }

    /** What tells a server to use it. */
    public Map<String, String> address(String database) {
        return Map.of(
                "QUARKUS_DATASOURCE_REACTIVE_URL",
                "postgresql://127.0.0.1:" + port + "/" + database,
                "QUARKUS_DATASOURCE_USERNAME",
                "postgres");
    }

    /** As {@code kill -9} does, all its processes at once. */
    private void kill() {
        List<ProcessHandle> all = Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(each -> each.onExit().orTimeout(10, SECONDS).join());
    }

    @Override
    public void close() {
        kill();
    }
}
