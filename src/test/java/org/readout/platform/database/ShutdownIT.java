package org.readout.platform.database;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.PostgresExtension;
import org.readout.SocketClient;

/** What becomes of those whom a server serves when it is told to stop. */
class ShutdownIT {

    private static final int ENDED_BY_SIGTERM = 143;
    private static final int GOING_AWAY = 1001;
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final String SLOW = "{\"query\": \"{ leaders { totalCount } }\"}";

    @TempDir
    Path folder;

    private EmbeddedPostgres postgres;
    private Map<String, String> settings;
    private ServerProcess server;

    @BeforeEach
    void start() throws Exception {
        postgres = PostgresExtension.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .start();
        settings = Map.of(
                "QUARKUS_DATASOURCE_REACTIVE_URL",
                "postgresql://localhost:" + postgres.getPort() + "/postgres",
                "QUARKUS_DATASOURCE_USERNAME",
                "postgres",
                "READOUT_SHUTDOWN_DELAY",
                "2s",
                "READOUT_SHUTDOWN_IDLE",
                "1s");
        server = ServerProcess.launch(settings).started();
        server.awaitReady(true);
    }

    @AfterEach
    void stop() throws Exception {
        server.kill();
        postgres.close();
    }

    @Test
    void a_server_that_is_told_to_stop_is_unready_first_then_found_no_more_and_answers_what_it_was_asked()
            throws Exception {
        try (Connection other = postgres.getPostgresDatabase().getConnection();
                Socket kept = connect()) {
            assertEquals("keep-alive", connectionAfter(request(kept)));
            holdUp(other, "actor");
            CompletableFuture<HttpResponse<String>> answer = ask();
            await().atMost(LIMIT).until(() -> somebodyWaits(other, "actor"));

            server.process().destroy();
            await().atMost(LIMIT).until(() -> server.health("ready").startsWith("{\"status\":\"DOWN\""));
            assertTrue(server.health("ready").contains("{\"name\":\"database\",\"status\":\"UP\"}"));
            assertTrue(server.health("live").startsWith("{\"status\":\"UP\""));
            assertEquals("close", connectionAfter(request(kept)));
            assertEquals(-1, kept.getInputStream().read());

            server.process().destroy();
            awaitNobodyConnects();
            assertFalse(answer.isDone());
            other.rollback();
            assertEquals(
                    "{\"data\":{\"leaders\":{\"totalCount\":0}}}", answer.join().body());
            assertStoppedInPeace(server);
        }
    }

    @Test
    void one_who_follows_hears_what_he_asked_and_then_that_the_server_goes_away() throws Exception {
        try (Connection other = postgres.getPostgresDatabase().getConnection();
                SocketClient caller = SocketClient.silent(server.port())) {
            caller.send("{\"type\": \"connection_init\"}");
            caller.acknowledged();
            caller.send(
                    "{\"type\": \"subscribe\", \"id\": \"1\", \"payload\": {\"query\": \"subscription { changes { cursor } }\"}}");
            holdUp(other, "actor");
            caller.send("{\"type\": \"subscribe\", \"id\": \"2\", \"payload\": " + SLOW + "}");
            await().atMost(LIMIT).until(() -> somebodyWaits(other, "actor"));

            server.process().destroy();
            await().atMost(LIMIT).until(() -> server.health("ready").startsWith("{\"status\":\"DOWN\""));
            assertFalse(caller.closed().isDone());
            try (SocketClient late = SocketClient.silent(server.port())) {
                assertEquals(GOING_AWAY, late.closeCode());
            }

            awaitNobodyConnects();
            assertFalse(caller.closed().isDone());
            other.rollback();
            assertEquals(GOING_AWAY, caller.closeCode());
            assertEquals(
                    "{\"data\":{\"leaders\":{\"totalCount\":0}}}",
                    caller.next().getJsonObject("payload").encode());
            assertStoppedInPeace(server);
        }
    }

    @Test
    void a_server_that_is_told_to_stop_while_it_starts_waits_for_nobody() throws Exception {
        try (Connection other = postgres.getPostgresDatabase().getConnection();
                ServerProcess second = ServerProcess.launch(settings)) {
            holdUp(other, "flyway_schema_history");
            await().atMost(LIMIT).until(() -> somebodyWaits(other, "flyway_schema_history"));

            second.process().destroy();
            other.rollback();

            assertStoppedInPeace(second);
        }
    }

    private void awaitNobodyConnects() {
        await().atMost(LIMIT).until(() -> {
            try {
                connect().close();
                return false;
            } catch (ConnectException refused) {
                return true;
            }
        });
    }

    private static void assertStoppedInPeace(ServerProcess stopped) {
        assertEquals(ENDED_BY_SIGTERM, stopped.exitCode());
        // that an operation took long, for it was held up, is logged, too
        List<String> warnings = stopped.output()
                .lines()
                .filter(line -> line.matches(".* (WARN|ERROR) .*") && !line.contains("OperationObservation"))
                .toList();
        assertEquals(List.of(), warnings);
    }

    private Socket connect() throws IOException {
        Socket connected = new Socket(InetAddress.getLoopbackAddress(), server.port());
        connected.setSoTimeout((int) LIMIT.toMillis());
        return connected;
    }

    private static Socket request(Socket kept) throws IOException {
        kept.getOutputStream()
                .write("GET /q/health/live HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return kept;
    }

    /** What the head of the next answer says of the connection; the answer is read to its end. */
    private static String connectionAfter(Socket kept) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) kept.getInputStream().read());
        }
        String headers = head.toString().toLowerCase(Locale.ROOT);
        Matcher length = Pattern.compile("content-length: (\\d+)").matcher(headers);
        assertTrue(length.find(), headers);
        kept.getInputStream().readNBytes(Integer.parseInt(length.group(1)));
        Matcher connection = Pattern.compile("connection: ([a-z-]+)").matcher(headers);
        return connection.find() ? connection.group(1) : "keep-alive";
    }

    /** Whoever reads that table waits for the end of this transaction. */
    private static void holdUp(Connection other, String table) throws SQLException {
        other.setAutoCommit(false);
        other.createStatement().execute("lock table " + table + " in access exclusive mode");
    }

    private static boolean somebodyWaits(Connection other, String table) throws SQLException {
        try (ResultSet waiting = other.createStatement()
                .executeQuery("select from pg_locks where relation = '" + table + "'::regclass and not granted")) {
            return waiting.next();
        }
    }

    private CompletableFuture<HttpResponse<String>> ask() {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + "/graphql"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(SLOW))
                .build();
        return HttpClient.newHttpClient().sendAsync(request, BodyHandlers.ofString());
    }
}
