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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.Caller;
import org.readout.Drafts;
import org.readout.GraphQl;
import org.readout.MigratedCluster;
import org.readout.PostgresExtension;
import org.readout.SocketClient;

/** What becomes of those whom a server serves when it is told to stop. */
class ShutdownIT {

    private static final int ENDED_BY_SIGTERM = 143;
    private static final int GOING_AWAY = 1001;
    private static final Logger LOG = Logger.getLogger(ShutdownIT.class);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final String SLOW = "{\"query\": \"{ leaders { totalCount } }\"}";

    /** Which is given up no sooner than its request. */
    private static final String SEARCH = "{\"query\": \"{ search(query: \\\"summit\\\") { totalCount } }\"}";

    @TempDir
    Path folder;

    private EmbeddedPostgres postgres;
    private Map<String, String> settings;
    private ServerProcess server;

    @BeforeEach
    void start() throws Exception {
        MigratedCluster.copyTo(folder);
        postgres = PostgresExtension.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .start();
        settings = new HashMap<>(Caller.trust());
        settings.put("QUARKUS_DATASOURCE_REACTIVE_URL", "postgresql://localhost:" + postgres.getPort() + "/postgres");
        settings.put("QUARKUS_DATASOURCE_USERNAME", "postgres");
        settings.put("READOUT_SHUTDOWN_DELAY", "2s");
        settings.put("READOUT_LIMITS_TIME", "30s");
        settings.put("READOUT_SHUTDOWN_IDLE", "1s");
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
    void what_would_take_longer_than_a_stop_is_answered_that_the_server_stops_and_ends_in_the_database_too()
            throws Exception {
        try (Connection other = postgres.getPostgresDatabase().getConnection();
                Socket unread = connect();
                SocketClient follower = SocketClient.silent(server.port())) {
            follower.send("{\"type\": \"connection_init\"}");
            follower.acknowledged();
            holdUp(other, "search_document");
            other.createStatement().execute("select position from journal_head for update");
            CompletableFuture<HttpResponse<String>> read = ask(SEARCH);
            CompletableFuture<HttpResponse<String>> page = page("/search?q=summit");
            CompletableFuture<Caller.Answer> write = CompletableFuture.supplyAsync(() -> new Caller(server.port())
                    .ask(GraphQl.text("record-actor"), Map.of("input", Drafts.actor(Drafts.slug("late")))));
            follower.send("{\"type\": \"subscribe\", \"id\": \"1\", \"payload\": " + SEARCH + "}");
            await().atMost(LIMIT).until(() -> waiting(other) == 4);
            // whose request never becomes whole
            unread.getOutputStream().write("POST /graphql HTTP/1.1\r\nContent-Le".getBytes(StandardCharsets.US_ASCII));

            long start = System.nanoTime();
            server.process().destroy();
            assertEquals(503, read.join().statusCode());
            assertEquals("2", read.join().headers().firstValue("Retry-After").orElse(null));
            assertTrue(read.join().body().contains("\"code\":\"SHUTTING_DOWN\""), read.join()::body);
            assertEquals(503, page.join().statusCode(), page.join()::body);
            assertEquals("SHUTTING_DOWN", write.join().code());
            assertTrue(write.join().message().contains("Nothing of it was recorded"), write.join()::message);
            assertEquals("SHUTTING_DOWN", SocketClient.code(follower.next()));
            assertEquals(GOING_AWAY, follower.closeCode());
            assertEquals(ENDED_BY_SIGTERM, server.exitCode());
            Duration taken = Duration.ofNanos(System.nanoTime() - start);
            LOG.infof("A stop that requests would hold up took %d ms", taken.toMillis());
            assertTrue(taken.compareTo(LONGEST_STOP) < 0, taken::toString);
            assertFalse(server.output().contains(" ERROR "), server.output());
            // which others still hold up
            await().atMost(LIMIT).until(() -> waiting(other) == 0);
        }
    }

    @Test
    void a_server_that_is_told_to_stop_while_it_starts_waits_for_nobody() throws Exception {
        try (Connection other = postgres.getPostgresDatabase().getConnection();
                ServerProcess second = ServerProcess.launch(settings)) {
            holdUp(other, "flyway_schema_history");
            // the other server looks at the history too, now and then
            await().atMost(LIMIT)
                    .until(() -> second.output().contains("JPA Startup Thread")
                            && somebodyWaits(other, "flyway_schema_history"));

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

    /** How many wait for a lock. */
    private static int waiting(Connection other) throws SQLException {
        try (ResultSet waiting =
                other.createStatement().executeQuery("select count(*) from pg_locks where not granted")) {
            waiting.next();
            return waiting.getInt(1);
        }
    }

    private static boolean somebodyWaits(Connection other, String table) throws SQLException {
        try (ResultSet waiting = other.createStatement()
                .executeQuery("select from pg_locks where relation = '" + table + "'::regclass and not granted")) {
            return waiting.next();
        }
    }

    private CompletableFuture<HttpResponse<String>> page(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path))
                .header("Accept", "text/html")
                .build();
        return HttpClient.newHttpClient().sendAsync(request, BodyHandlers.ofString());
    }

    private CompletableFuture<HttpResponse<String>> ask() {
        return ask(SLOW);
    }

    private CompletableFuture<HttpResponse<String>> ask(String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + "/graphql"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().sendAsync(request, BodyHandlers.ofString());
    }
}
