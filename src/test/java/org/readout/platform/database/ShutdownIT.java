package org.readout.platform.database;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
    private ServerProcess server;

    @BeforeEach
    void start() throws Exception {
        postgres = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(
                        Path.of("target", "postgresql-programs").toFile())
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .start();
        server = ServerProcess.launch(Map.of(
                        "QUARKUS_DATASOURCE_REACTIVE_URL",
                        "postgresql://localhost:" + postgres.getPort() + "/postgres",
                        "QUARKUS_DATASOURCE_USERNAME",
                        "postgres",
                        "QUARKUS_SHUTDOWN_DELAY",
                        "4s"))
                .started();
        server.awaitReady(true);
    }

    @AfterEach
    void stop() throws Exception {
        server.kill();
        postgres.close();
    }

    @Test
    void a_server_that_is_told_to_stop_is_unready_first_and_answers_what_it_was_asked() throws Exception {
        try (Connection other = postgres.getPostgresDatabase().getConnection()) {
            holdUp(other);
            CompletableFuture<HttpResponse<String>> answer = ask();
            await().atMost(LIMIT).until(() -> somebodyWaits(other));

            server.process().destroy();
            await().atMost(LIMIT).until(() -> server.health("ready").startsWith("{\"status\":\"DOWN\""));
            assertTrue(server.health("ready").contains("{\"name\":\"database\",\"status\":\"UP\"}"));
            assertTrue(server.health("live").startsWith("{\"status\":\"UP\""));
            await().atMost(LIMIT).until(() -> server.output().contains("Waiting for HTTP requests to complete"));
            assertFalse(answer.isDone());

            other.rollback();
            assertEquals(
                    "{\"data\":{\"leaders\":{\"totalCount\":0}}}", answer.join().body());
            assertEquals(ENDED_BY_SIGTERM, server.exitCode());
            assertFalse(server.output().contains("ERROR"), server.output());
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
            holdUp(other);
            caller.send("{\"type\": \"subscribe\", \"id\": \"2\", \"payload\": " + SLOW + "}");
            await().atMost(LIMIT).until(() -> somebodyWaits(other));

            server.process().destroy();
            await().atMost(LIMIT).until(() -> server.health("ready").startsWith("{\"status\":\"DOWN\""));
            assertFalse(caller.closed().isDone());

            other.rollback();
            assertEquals(GOING_AWAY, caller.closeCode());
            assertEquals(
                    "{\"data\":{\"leaders\":{\"totalCount\":0}}}",
                    caller.next().getJsonObject("payload").encode());
            assertEquals(ENDED_BY_SIGTERM, server.exitCode());
            assertFalse(server.output().contains("ERROR"), server.output());
        }
    }

    /** Whoever reads actors waits for the end of this transaction. */
    private static void holdUp(Connection other) throws SQLException {
        other.setAutoCommit(false);
        other.createStatement().execute("lock table actor in access exclusive mode");
    }

    private static boolean somebodyWaits(Connection other) throws SQLException {
        try (ResultSet waiting = other.createStatement()
                .executeQuery("select from pg_locks where relation = 'actor'::regclass and not granted")) {
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
