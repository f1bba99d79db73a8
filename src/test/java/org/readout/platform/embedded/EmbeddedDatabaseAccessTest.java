package org.readout.platform.embedded;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.readout.PostgresExtension;

/** What other users of the machine can do to the embedded database, and the server's own role in it. */
class EmbeddedDatabaseAccessTest {

    private static final String NOT_ALLOWED = "42501";
    private static final String NO_ENTRY = "28000";
    private static final String WRONG_PASSWORD = "28P01";

    /** Open to all, so that it is not the test's own folder that keeps them out. */
    @TempDir
    Path parent;

    private Path folder;

    /** A folder on which a server has run: most tests begin with a copy, for to make one takes seconds. */
    @TempDir
    static Path used;

    @BeforeAll
    static void use() throws IOException {
        EmbeddedDatabase.start(new Settings(used, 0, Optional.of(PostgresExtension.PROGRAMS)))
                .close();
    }

    @BeforeEach
    void open() throws IOException {
        folder = parent.resolve("data");
        chmod(parent, "rwxr-xr-x");
    }

    @Test
    void another_user_cannot_connect_without_the_password_nor_as_the_superuser(@TempDir Path classes) throws Exception {
        OtherUser other = OtherUser.onThisMachine(classes);
        try (EmbeddedDatabase database = startAgain()) {
            String superuser = other.greeting(port(), "postgres");
            assertTrue(superuser.startsWith("E") && superuser.contains(NO_ENTRY), superuser);
            String role = other.greeting(port(), "readout");
            assertTrue(role.startsWith("R") && role.contains("SCRAM-SHA-256"), role);
            assertEquals("1", answer(database, "select 1"));
        }
    }

    @Test
    void another_user_cannot_read_the_folder_nor_find_the_password_among_processes(@TempDir Path classes)
            throws Exception {
        OtherUser other = OtherUser.onThisMachine(classes);
        try (EmbeddedDatabase database = startAgain()) {
            assertNotEquals(
                    0, other.run("cat", folder.resolve("pgpass").toString()).status());
            assertNotEquals(0, other.run("ls", folder.toString()).status());
            OtherUser.Outcome processes = other.run(
                    "sh",
                    "-c",
                    "cat /proc/" + postmaster().pid() + "/cmdline /proc/[0-9]*/cmdline 2>&1 | tr '\\0' ' '");
            assertTrue(processes.output().contains(folder.toRealPath().toString()), processes.output());
            assertFalse(processes.output().contains(database.password()));
            assertNotEquals(
                    0,
                    other.run("cat", "/proc/" + postmaster().pid() + "/environ").status());
        }
    }

    @Test
    void a_role_needs_its_password_and_the_superuser_cannot_connect_with_any() throws Exception {
        try (EmbeddedDatabase database = startAgain()) {
            assertEquals(WRONG_PASSWORD, refusal(database, "readout", "guess"));
            assertEquals(NO_ENTRY, refusal(database, "postgres", ""));
            assertEquals(NO_ENTRY, refusal(database, "postgres", database.password()));
        }
    }

    @Test
    void the_servers_role_runs_no_programs_reads_no_files_and_gains_no_rights() throws Exception {
        try (EmbeddedDatabase database = startAgain();
                Connection connection = connect(database)) {
            for (String statement : List.of(
                    "copy (select 1) to program 'true'",
                    "copy (select 1) to '/tmp/readout-planted'",
                    "select pg_read_file('postgresql.conf')",
                    "select * from pg_authid",
                    "alter system set archive_command = 'true'",
                    "create role helper",
                    "create database other",
                    "alter role readout superuser",
                    "set role postgres")) {
                SQLException refusal = assertThrows(
                        SQLException.class, () -> connection.createStatement().execute(statement), statement);
                assertEquals(NOT_ALLOWED, refusal.getSQLState(), refusal::getMessage);
            }
        }
    }

    @Test
    void the_servers_role_can_create_what_the_migrations_do() throws Exception {
        try (EmbeddedDatabase database = startAgain();
                Connection connection = connect(database)) {
            connection.createStatement().execute("create extension unaccent");
            connection.createStatement().execute("create extension pg_trgm");
            connection.createStatement().execute("create schema more");
            assertEquals("f", answer(database, "select rolsuper from pg_roles where rolname = current_user"));
        }
    }

    @Test
    void files_are_their_owners_alone_and_none_tells_the_password_but_its_own() throws Exception {
        try (EmbeddedDatabase database = start()) {
            assertEquals("rwx------", mode(folder));
            for (String file : List.of("pgpass", "postgresql.log", "owner.lock", "postgresql/pg_hba.conf")) {
                assertEquals("rw-------", mode(folder.resolve(file)), file);
            }
            assertEquals("rwx------", mode(folder.resolve("postgresql")));
            assertEquals("rwx------", mode(PostgresExtension.PROGRAMS));
            assertFalse(Files.readString(folder.resolve("postgresql.log")).contains(database.password()));
            assertTrue(Files.readString(folder.resolve("pgpass")).contains(database.password()));
        }
    }

    @Test
    void a_folder_that_was_open_is_closed() throws Exception {
        Files.createDirectory(folder);
        chmod(folder, "rwxrwxrwx");
        Files.writeString(folder.resolve("postgresql.log"), "before\n");
        Files.writeString(folder.resolve("owner.lock"), "");
        chmod(folder.resolve("postgresql.log"), "rw-rw-rw-");
        chmod(folder.resolve("owner.lock"), "rw-rw-rw-");
        start().close();
        assertEquals("rwx------", mode(folder));
        assertEquals("rw-------", mode(folder.resolve("postgresql.log")));
        assertEquals("rw-------", mode(folder.resolve("owner.lock")));
        assertTrue(Files.readString(folder.resolve("postgresql.log")).startsWith("before\n"));
    }

    @Test
    void a_password_is_new_at_every_start() throws Exception {
        String first;
        try (EmbeddedDatabase database = startAgain()) {
            first = database.password();
        }
        try (EmbeddedDatabase database = start()) {
            assertNotEquals(first, database.password());
            assertEquals(WRONG_PASSWORD, refusal(database, "readout", first));
        }
    }

    @Test
    void a_cluster_that_trusted_everybody_is_taken_over_with_all_that_is_in_it() throws Exception {
        openCluster(
                "create extension unaccent",
                "create schema more",
                "create table word (id bigserial, text varchar, number int generated always as identity)",
                "insert into word (text) values ('kept')",
                "create view words as select * from word",
                "create materialized view more.words as select * from word",
                "create sequence more.counter",
                "create type mood as enum ('calm')",
                "create type pair as (a int, b mood)",
                "create domain slug as varchar",
                "create function fold(pair, text) returns text language sql as 'select unaccent($2)'",
                "create statistics spread on id, text from word",
                "create text search dictionary plain (template = simple)",
                "create text search configuration plain (parser = default)",
                "create role readout superuser");
        try (EmbeddedDatabase database = start();
                Connection connection = connect(database)) {
            assertEquals("kept", answer(database, "select text from word"));
            assertEquals("f", answer(database, "select rolsuper from pg_roles where rolname = current_user"));
            connection.createStatement().execute("alter table word add more text");
            connection.createStatement().execute("insert into word (text) values ('new')");
            connection.createStatement().execute("refresh materialized view more.words");
            connection
                    .createStatement()
                    .execute("alter text search configuration plain add mapping for word with plain");
            connection.createStatement().execute("drop function fold(pair, text)");
            connection.createStatement().execute("drop type pair, mood");
            connection.createStatement().execute("drop schema more cascade");
            connection.createStatement().execute("drop statistics spread");
            connection.createStatement().execute("drop domain slug");
            assertEquals(NO_ENTRY, refusal(database, "postgres", ""));
        }
    }

    @Test
    void a_program_that_takes_the_port_first_is_not_taken_for_postgresql() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        try (EmbeddedPostgres other = PostgresExtension.builder().start();
                Connection connection = other.getPostgresDatabase().getConnection()) {
            connection.createStatement().execute("create role readout login");
            try (PortThief thief = new PortThief(folder.resolve("pgpass"), port, other.getPort())) {
                DatabaseStartException refusal = assertThrows(
                        DatabaseStartException.class,
                        () -> EmbeddedDatabase.start(
                                new Settings(folder, port, Optional.of(PostgresExtension.PROGRAMS))));
                assertEquals("Another program has taken port " + port + "; start again", refusal.getMessage());
                assertTrue(thief.hasServed());
            }
        }
    }

    /** As a start leaves it that ends between two of its steps. */
    @ParameterizedTest
    @ValueSource(strings = {"", "host postgres readout 127.0.0.1/32 scram-sha-256"})
    void a_takeover_that_was_cut_short_is_finished_by_the_next_start(String rules) throws Exception {
        openCluster("create table word as select 'kept'::text as text");
        Files.writeString(folder.resolve("pgpass"), "127.0.0.1:1:postgres:readout:stale");
        Files.writeString(folder.resolve("pgpass.new"), "127.0.0.1:1:pos");
        Files.writeString(folder.resolve("postgresql").resolve("pg_hba.conf"), rules);
        Files.writeString(folder.resolve("postgresql").resolve("pg_hba.conf.new"), "host pos");
        try (EmbeddedDatabase database = start()) {
            assertEquals("kept", answer(database, "select text from word"));
            assertEquals(NO_ENTRY, refusal(database, "postgres", ""));
        }
    }

    @Test
    void a_folder_of_another_user_is_refused() throws Exception {
        Files.createDirectory(folder);
        giveAway(folder);
        assertRefused("does not belong to the user who runs the server");
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "postgresql.log", "owner.lock", "pgpass", "programs"})
    void what_another_user_has_planted_in_the_folder_is_refused(String name) throws Exception {
        Files.createDirectory(folder);
        Path target = Files.writeString(parent.resolve("target"), "untouched");
        Path planted = Files.createSymbolicLink(folder.resolve(name), target);
        giveAway(planted);
        assertRefused(folder.toRealPath().resolve(name) + " belongs to another user");
        assertEquals("untouched", Files.readString(target));
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql.log", "owner.lock"})
    void a_link_in_place_of_a_file_is_refused(String name) throws Exception {
        Files.createDirectory(folder);
        Path target = Files.writeString(parent.resolve("target"), "untouched");
        Files.createSymbolicLink(folder.resolve(name), target);
        assertRefused("is not a regular file");
        assertEquals("untouched", Files.readString(target));
    }

    @Test
    void a_folder_that_every_user_can_replace_is_refused() throws Exception {
        chmod(parent, "rwxrwxrwx");
        assertRefused("Every user may write to " + parent.toRealPath());
    }

    @Test
    void programs_that_every_user_can_replace_are_refused() throws Exception {
        Path shared = Files.createDirectory(parent.resolve("shared"));
        chmod(shared, "rwxrwxrwx");
        DatabaseStartException refusal = assertThrows(
                DatabaseStartException.class,
                () -> EmbeddedDatabase.start(new Settings(folder, 0, Optional.of(shared.resolve("programs")))));
        assertTrue(refusal.getMessage().contains("Every user may write to"), refusal::getMessage);
    }

    private void assertRefused(String reason) {
        DatabaseStartException refusal = assertThrows(DatabaseStartException.class, this::start);
        assertTrue(refusal.getMessage().contains(reason), refusal::getMessage);
    }

    /** As the server made it when it trusted everybody. */
    private void openCluster(String... statements) throws Exception {
        Files.createDirectory(folder);
        try (EmbeddedPostgres open = PostgresExtension.builder()
                        .setDataDirectory(folder.resolve("postgresql"))
                        .setCleanDataDirectory(false)
                        .setRegisterShutdownHook(false)
                        .start();
                Connection connection = open.getPostgresDatabase().getConnection()) {
            for (String statement : statements) {
                connection.createStatement().execute(statement);
            }
        }
    }

    private static void giveAway(Path path) {
        try {
            Files.setAttribute(path, "unix:uid", OtherUser.UID, NOFOLLOW_LINKS);
        } catch (IOException refused) {
            assumeTrue(false, "Nothing can be given to another user here: run as root.");
        }
    }

    private static void chmod(Path path, String mode) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private ProcessHandle postmaster() throws IOException {
        return ProcessHandle.of(Long.parseLong(lockLine(0))).orElseThrow();
    }

    private int port() throws IOException {
        return Integer.parseInt(lockLine(3));
    }

    private String lockLine(int index) throws IOException {
        try (Stream<String> lines = Files.lines(folder.resolve("postgresql").resolve("postmaster.pid"))) {
            return lines.skip(index).findFirst().orElseThrow();
        }
    }

    /** On the files of one that ran before. */
    private EmbeddedDatabase startAgain() throws IOException {
        new ProcessBuilder("cp", "-a", used.toString(), folder.toString())
                .start()
                .onExit()
                .join();
        return start();
    }

    private EmbeddedDatabase start() {
        return EmbeddedDatabase.start(new Settings(folder, 0, Optional.of(PostgresExtension.PROGRAMS)));
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection("jdbc:" + database.url(), "readout", database.password());
    }

    private static String refusal(EmbeddedDatabase database, String role, String password) {
        return assertThrows(
                        SQLException.class, () -> DriverManager.getConnection("jdbc:" + database.url(), role, password))
                .getSQLState();
    }

    private static String answer(EmbeddedDatabase database, String question) throws SQLException {
        try (Connection connection = connect(database);
                ResultSet answer = connection.createStatement().executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private record Settings(Path folder, int port, Optional<Path> programs) implements DatabaseSettings {}
}
