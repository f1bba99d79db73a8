package org.readout.platform.embedded;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.PostgresExtension;

class EmbeddedDatabaseTest {

    /** One for all: what a test leaves is what the next one finds, as in life. */
    @TempDir
    static Path folder;

    @Test
    void a_commit_is_on_disk_before_it_is_acknowledged() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(settings())) {
            assertEquals("on", answer(database, "show fsync"));
            assertEquals("on", answer(database, "show synchronous_commit"));
        }
    }

    @Test
    void it_listens_on_the_loopback_address_alone() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(settings())) {
            assertEquals(InetAddress.getLoopbackAddress().getHostAddress(), answer(database, "show listen_addresses"));
            assertEquals("", Files.readAllLines(lock()).get(4), "the folder of its sockets");
        }
    }

    @Test
    void a_folder_has_one_owner_at_a_time() throws Exception {
        try (EmbeddedDatabase first = EmbeddedDatabase.start(settings())) {
            DatabaseStartException refusal =
                    assertThrows(DatabaseStartException.class, () -> EmbeddedDatabase.start(settings()));
            assertTrue(refusal.getMessage().contains(folder.toRealPath().toString()));
            assertEquals("1", answer(first, "select 1"));
        }
        EmbeddedDatabase.start(settings()).close();
    }

    @Test
    void a_lock_file_that_names_another_program_does_not_fail_a_start() throws Exception {
        EmbeddedDatabase.start(settings()).close();
        Process other = new ProcessBuilder("sleep", "600").start();
        try {
            lock(other.pid());
            EmbeddedDatabase.start(settings()).close();
            assertTrue(other.isAlive());
        } finally {
            other.destroy();
        }
    }

    @Test
    void a_lock_file_that_names_no_process_does_not_fail_a_start() throws Exception {
        EmbeddedDatabase.start(settings()).close();
        lock(new ProcessBuilder("true").start().onExit().join().pid());
        EmbeddedDatabase.start(settings()).close();
    }

    @Test
    void a_backend_that_was_setting_the_role_up_when_its_server_was_killed_is_ended() throws Exception {
        EmbeddedDatabase.start(settings()).close();
        Path cluster = folder.resolve("postgresql").toRealPath();
        String program = Files.readString(cluster.resolve("postmaster.opts")).split(" ", 2)[0];
        List<String> command = new ArrayList<>(LinuxUtils.isUnshareAvailable() ? List.of("unshare", "-U") : List.of());
        command.addAll(List.of(program, "--single", "-D", cluster.toString(), "postgres"));
        Process backend = new ProcessBuilder(command).start();
        try {
            await().until(() -> Files.exists(lock()));
            EmbeddedDatabase.start(settings()).close();
            assertFalse(backend.isAlive());
        } finally {
            backend.destroy();
        }
    }

    @Test
    void a_cluster_that_was_never_finished_is_made_anew(@TempDir Path fresh) throws Exception {
        Path unfinished = Files.createDirectories(fresh.resolve("postgresql.unfinished"));
        Files.writeString(unfinished.resolve("postgresql.conf"), "");
        EmbeddedDatabase.start(settings(fresh)).close();
    }

    @Test
    void a_port_that_is_taken_is_refused_at_once() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            DatabaseSettings settings =
                    new Settings(folder, taken.getLocalPort(), settings().programs());
            DatabaseStartException refusal =
                    assertThrows(DatabaseStartException.class, () -> EmbeddedDatabase.start(settings));
            assertTrue(refusal.getMessage().contains("Port " + taken.getLocalPort()));
        }
        EmbeddedDatabase.start(settings()).close();
    }

    @Test
    void no_other_user_can_put_programs_in_place_of_postgresqls() throws Exception {
        EmbeddedDatabase.start(settings()).close();
        assertFalse(Files.getPosixFilePermissions(settings().programs().orElseThrow())
                .contains(PosixFilePermission.OTHERS_WRITE));
    }

    private static Path lock() {
        return folder.resolve("postgresql").resolve("postmaster.pid");
    }

    private static void lock(long process) throws IOException {
        Path cluster = folder.resolve("postgresql");
        Files.write(
                lock(), List.of(Long.toString(process), cluster.toString(), "0", "5432", "", "localhost", "", "ready"));
    }

    private static DatabaseSettings settings() {
        return settings(folder);
    }

    private static DatabaseSettings settings(Path folder) {
        return new Settings(folder, 0, Optional.of(PostgresExtension.PROGRAMS));
    }

    private static String answer(EmbeddedDatabase database, String question) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection("jdbc:" + database.url(), "readout", database.password());
                ResultSet answer = connection.createStatement().executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private record Settings(Path folder, int port, Optional<Path> programs) implements DatabaseSettings {}
}
