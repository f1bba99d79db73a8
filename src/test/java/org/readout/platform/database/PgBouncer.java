package org.readout.platform.database;

import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A PgBouncer before a database, as {@code deploy/pgbouncer.ini} sets one up. */
final class PgBouncer implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Path EXAMPLE = Path.of("deploy", "pgbouncer.ini");
    private static final Pattern VERSION = Pattern.compile("PgBouncer (\\d+)\\.(\\d+)");

    /** Has all programs to test with, as {@code PATH} has folders; else the one of the path is. */
    private static final String PROGRAMS = System.getenv().getOrDefault("PGBOUNCER", "");

    private final Process process;
    private final Path log;
    private final int port;

    private PgBouncer(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /** Those that this machine has; none is no mistake. */
    static List<Path> programs() {
        List<Path> named = paths(PROGRAMS).toList();
        return named.isEmpty()
                ? paths(System.getenv("PATH") + File.pathSeparator + "/usr/sbin")
                        .map(folder -> folder.resolve("pgbouncer"))
                        .filter(Files::isExecutable)
                        .limit(1)
                        .toList()
                : named;
    }

    private static Stream<Path> paths(String list) {
        return Stream.of(list.split(File.pathSeparator))
                .filter(path -> !path.isEmpty())
                .map(Path::of);
    }

    /** Whether a version keeps prepared statements for clients whose transactions it pools. */
    static boolean poolsTransactions(Path program) throws IOException {
        Process asked = new ProcessBuilder(program.toString(), "--version").start();
        Matcher version = VERSION.matcher(new String(asked.getInputStream().readAllBytes()));
        return version.find() && Integer.parseInt(version.group(1)) * 100 + Integer.parseInt(version.group(2)) >= 121;
    }

    /** @param database the port of the PostgreSQL that it stands before */
    static PgBouncer start(Path program, Path folder, int database, String mode, int connections) throws IOException {
        int port = freePort();
        Map<String, String> values = new TreeMap<>(Map.of(
                "listen_addr",
                "127.0.0.1",
                "listen_port",
                String.valueOf(port),
                "auth_type",
                "trust",
                "auth_file",
                folder.resolve("users").toString(),
                "pool_mode",
                mode,
                "default_pool_size",
                String.valueOf(connections)));
        String settings = Files.readString(EXAMPLE)
                .replaceFirst("(?m)^readout = .*", "postgres = host=127.0.0.1 port=" + database);
        for (Map.Entry<String, String> value : values.entrySet()) {
            settings = settings.replaceFirst(
                    "(?m)^" + value.getKey() + " = .*",
                    Matcher.quoteReplacement(value.getKey() + " = " + value.getValue()));
        }
        if (!poolsTransactions(program)) {
            settings = settings.replaceFirst("(?m)^max_prepared_statements = .*", "");
        }
        Files.writeString(folder.resolve("users"), "\"postgres\" \"\"\n");
        Files.writeString(folder.resolve("pgbouncer.ini"), settings + "unix_socket_dir =\n");
        Path log = folder.resolve("pgbouncer.log");
        // as no root, which it refuses to run as
        List<String> command = new ArrayList<>(LinuxUtils.isUnshareAvailable() ? List.of("unshare", "-U") : List.of());
        command.addAll(
                List.of(program.toString(), folder.resolve("pgbouncer.ini").toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        PgBouncer started = new PgBouncer(process, log, port);
        await().atMost(LIMIT).until(() -> !process.isAlive() || started.listens());
        return Optional.of(started)
                .filter(PgBouncer::listens)
                .orElseThrow(() -> new AssertionError("PgBouncer did not start: " + started.output()));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private boolean listens() {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }

    String url() {
        return "postgresql://127.0.0.1:" + port + "/postgres";
    }

    String output() {
        try {
            return Files.readString(log);
        } catch (IOException unreadable) {
            return "";
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
