package org.readout.platform.database;

import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.PostgresExtension;

/** The packaged server and its database as processes: who starts, who stops, and who outlives whom. */
class ServerDatabaseIT {

    private static final int PROBES = 20;

    @TempDir
    Path folder;

    @Test
    void a_server_that_is_stopped_stops_its_database_and_one_that_is_refused_harms_none() throws Exception {
        try (ServerProcess first = ServerProcess.launch(logged(embedded())).started()) {
            ProcessHandle postgres = postgres();
            ServerProcess second = ServerProcess.launch(logged(embedded()));
            assertEquals(1, second.exitCode());
            assertEquals(1, lines(second).size(), second.output());
            assertTrue(second.output().contains("Another server is running on the data folder"), second.output());
            first.awaitReady(true);
            assertTrue(postgres.isAlive());

            fail(first, "a-failure");

            first.stop();
            await().atMost(ofSeconds(5)).until(() -> !postgres.isAlive());
            assertFalse(Files.exists(postgresLock()));
            List<JsonObject> errors = lines(first).stream()
                    .filter(line -> line.getString("level").equals("ERROR"))
                    .toList();
            assertEquals(1, errors.size(), first.output());
            assertEquals(
                    new JsonObject()
                            .put("requestId", "a-failure")
                            .put("operation", "Broken")
                            .put("client", "127.0.0.0/24"),
                    errors.get(0).getJsonObject("mdc"));
            assertTrue(
                    errors.get(0).getString("stackTrace").contains("io.vertx.pgclient.PgException: "), first.output());
            assertTrue(lines(first)
                    .get(lines(first).size() - 1)
                    .getString("message")
                    .contains("stopped"));
        }
    }

    private static Map<String, String> logged(Map<String, String> settings) {
        Map<String, String> logged = new HashMap<>(settings);
        logged.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "true");
        return logged;
    }

    /** Each line of the log, which must be JSON, whoever wrote it. */
    private static List<JsonObject> lines(ServerProcess server) {
        return server.output().lines().map(JsonObject::new).toList();
    }

    /** An operation whose failure is logged with its exception. */
    private void fail(ServerProcess server, String requestId) throws Exception {
        execute("alter table topic rename to topic_away");
        HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + "/graphql"))
                                .header("Content-Type", "application/json")
                                .header("X-Request-Id", requestId)
                                .POST(BodyPublishers.ofString(
                                        "{\"query\": \"query Broken { topic(slug: \\\"inf-treaty\\\") { name } }\"}"))
                                .build(),
                        BodyHandlers.discarding());
        execute("alter table topic_away rename to topic");
    }

    @Test
    void what_was_committed_before_the_server_was_killed_is_there_when_it_is_back() throws Exception {
        ProcessHandle left;
        try (ServerProcess killed = ServerProcess.launch(embedded()).started()) {
            execute("create table witness as select 'kept'::text as word");
            left = postgres();
            killed.kill();
        }
        assertTrue(left.isAlive(), "PostgreSQL outlives a killed server, or this test shows nothing");
        try (ServerProcess next = ServerProcess.launch(embedded()).started()) {
            next.awaitReady(true);
            assertEquals("kept", word());
            assertFalse(left.isAlive());
        }
    }

    @Test
    void a_record_that_everybody_could_reach_is_kept_and_closed_to_them() throws Exception {
        String recorded;
        try (EmbeddedPostgres open = open();
                ServerProcess earlier = ServerProcess.launch(
                                external(open.getPort(), Map.of("READOUT_FIRST_RECORD_LOAD", "true")))
                        .started();
                Connection connection = open.getPostgresDatabase().getConnection()) {
            earlier.awaitReady(true);
            connection.createStatement().execute("create table witness as select 'kept'::text as word");
            recorded = answer(connection, "select count(*) from statement");
        }
        try (ServerProcess server = ServerProcess.launch(embedded()).started()) {
            server.awaitReady(true);
            assertEquals("kept", word());
            assertEquals(recorded, answer("select count(*) from statement"));
            assertEquals("0", answer("""
                    select count(*)
                    from pg_class
                    where relnamespace = 'public'::regnamespace
                    and relowner = 'postgres'::regrole
                    """));
            assertFalse(server.output().contains(password()), server.output());
            assertFalse(Files.readString(folder.resolve("postgresql.log")).contains(password()));
        }
    }

    /** As the server ran its own when it trusted everybody. */
    private EmbeddedPostgres open() throws IOException {
        return builder().setDataDirectory(folder.resolve("postgresql")).start();
    }

    /** A recording asks for the bytes of archived classes, which ended the virtual machine where a jar has one for later Java alone. */
    @Test
    void a_configured_database_is_used_and_none_is_started_also_where_the_server_is_recorded() throws Exception {
        String recording = "-XX:StartFlightRecording=filename=" + folder.resolve("server.jfr");
        try (EmbeddedPostgres other = other(0);
                ServerProcess server = ServerProcess.launch(
                                external(other.getPort(), Map.of("JDK_JAVA_OPTIONS", recording)))
                        .started()) {
            server.awaitReady(true);
            assertEquals(0, server.process().descendants().count());
            assertFalse(Files.exists(folder.resolve("postgresql")));
            assertFalse(server.output().contains("PostgreSQL runs"), server.output());
        }
    }

    @Test
    void a_server_waits_for_its_database_and_for_its_return() throws Exception {
        int port = freePort();
        try (ServerProcess server = ServerProcess.launch(external(port)).started()) {
            assertTrue(server.health("ready").contains("{\"name\":\"database\",\"status\":\"DOWN\"}"));
            assertTrue(server.health("ready").contains("{\"name\":\"migrations\",\"status\":\"DOWN\","));
            assertTrue(server.health("live").startsWith("{\"status\":\"UP\""));
            assertEquals(
                    1,
                    server.output()
                            .lines()
                            .filter(line -> line.contains("localhost:" + port))
                            .count());
            assertFalse(server.output().contains("\tat "), server.output());

            visit(server, port);
            server.awaitReady(false);
            for (int i = 0; i < PROBES; i++) {
                server.health("ready");
            }
            visit(server, port);
            assertEquals(2, lines(server, "The database does not answer"), server.output());
            assertEquals(0, lines(server, "Reporting health down status"), server.output());
        }
    }

    private static long lines(ServerProcess server, String text) {
        return server.output().lines().filter(line -> line.contains(text)).count();
    }

    /** A database comes, and goes when the server has noticed. */
    private void visit(ServerProcess server, int port) throws IOException {
        EmbeddedPostgres visitor = other(port);
        try {
            server.awaitReady(true);
        } finally {
            visitor.close();
        }
    }

    @Test
    void the_native_executable_refuses_to_start_without_a_database_and_says_which_setting_names_one() throws Exception {
        ServerProcess server = ServerProcess.launch(Map.of(
                "READOUT_DATABASE_FOLDER",
                folder.toString(),
                // by which GraalVM's own classes tell that they run in an executable
                "JDK_JAVA_OPTIONS",
                "-Dorg.graalvm.nativeimage.imagecode=runtime"));
        assertEquals(1, server.exitCode());
        assertTrue(server.output().contains("QUARKUS_DATASOURCE_REACTIVE_URL"), server.output());
        assertFalse(server.output().contains("\tat "), server.output());
        assertFalse(Files.exists(folder.resolve("postgresql")));
    }

    @Test
    void a_schema_that_is_not_the_servers_stops_the_start() throws Exception {
        try (EmbeddedPostgres other = other(0);
                Connection connection = other.getPostgresDatabase().getConnection()) {
            connection.createStatement().execute("create table stranger ()");
            ServerProcess server = ServerProcess.launch(external(other.getPort()));
            assertEquals(1, server.exitCode());
            assertTrue(server.output().contains("localhost:" + other.getPort() + " cannot serve"), server.output());
            assertFalse(server.output().contains("Listening on"), server.output());
            assertFalse(server.output().contains("\tat "), server.output());
        }
    }

    @Test
    void a_table_that_somebody_changed_stops_the_next_start() throws Exception {
        try (EmbeddedPostgres other = other(0);
                Connection connection = other.getPostgresDatabase().getConnection()) {
            try (ServerProcess first =
                    ServerProcess.launch(external(other.getPort())).started()) {
                first.awaitReady(true);
            }
            connection.createStatement().execute("alter table topic rename column name to title");
            ServerProcess next = ServerProcess.launch(external(other.getPort()));
            assertEquals(1, next.exitCode());
            assertTrue(next.output().contains("cannot serve: Schema validation: missing column [name]"), next.output());
            assertFalse(next.output().contains("Listening on"), next.output());
            assertFalse(next.output().contains("\tat "), next.output());
        }
    }

    /** An empty address is none, as where a file for containers leaves one open. */
    private Map<String, String> embedded() {
        return Map.of("READOUT_DATABASE_FOLDER", folder.toString(), "QUARKUS_DATASOURCE_REACTIVE_URL", "");
    }

    private Map<String, String> external(int port, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(external(port));
        settings.putAll(more);
        return settings;
    }

    private Map<String, String> external(int port) {
        return Map.of(
                "READOUT_DATABASE_FOLDER",
                folder.toString(),
                "QUARKUS_DATASOURCE_REACTIVE_URL",
                "postgresql://localhost:" + port + "/postgres",
                "QUARKUS_DATASOURCE_USERNAME",
                "postgres",
                "QUARKUS_DATASOURCE_PASSWORD",
                "postgres");
    }

    private EmbeddedPostgres other(int port) throws IOException {
        return builder()
                .setDataDirectory(folder.resolve("elsewhere"))
                .setPort(port)
                .start();
    }

    private static EmbeddedPostgres.Builder builder() {
        return PostgresExtension.builder().setCleanDataDirectory(false);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private ProcessHandle postgres() throws IOException {
        return ProcessHandle.of(Long.parseLong(lockLine(0))).orElseThrow();
    }

    private void execute(String statement) throws SQLException, IOException {
        try (Connection connection = connect()) {
            connection.createStatement().execute(statement);
        }
    }

    private String word() throws SQLException, IOException {
        return answer("select word from witness");
    }

    private String answer(String question) throws SQLException, IOException {
        try (Connection connection = connect()) {
            return answer(connection, question);
        }
    }

    private static String answer(Connection connection, String question) throws SQLException {
        try (ResultSet answers = connection.createStatement().executeQuery(question)) {
            answers.next();
            return answers.getString(1);
        }
    }

    private Connection connect() throws SQLException, IOException {
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + lockLine(3) + "/postgres", "readout", password());
    }

    /** The last word of its line: host, port, database, role, password. */
    private String password() throws IOException {
        return Files.readString(folder.resolve("pgpass")).strip().split(":")[4];
    }

    /** PostgreSQL's lock file: process, folder, start, port. */
    private String lockLine(int index) throws IOException {
        return Files.readAllLines(postgresLock()).get(index);
    }

    private Path postgresLock() {
        return folder.resolve("postgresql").resolve("postmaster.pid");
    }
}
