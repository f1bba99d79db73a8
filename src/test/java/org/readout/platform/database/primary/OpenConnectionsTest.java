package org.readout.platform.database.primary;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.platform.database.DatabaseProcess;

@Tag("processes")
class OpenConnectionsTest {

    private static final Vertx VERTX = Vertx.vertx();
    private static final Supplier<Optional<Predicate<String>>> SETTLED = Optional::empty;
    private static final Supplier<Optional<Predicate<String>>> SOUGHT = () -> Optional.of(any -> true);

    @TempDir
    static Path folder;

    private static DatabaseProcess database;

    private final OpenConnections connections = new OpenConnections();

    @BeforeAll
    static void start() throws Exception {
        database = DatabaseProcess.on(folder.resolve("database"));
    }

    @AfterAll
    static void stop() throws Exception {
        database.close();
        result(VERTX.close());
    }

    @Test
    void who_connected_to_a_database_while_it_came_keeps_the_connection_when_it_is_found() {
        PgConnection early = opened(SOUGHT);
        PgConnection former = opened(SETTLED);

        connections.dropOthersThan(server(early));

        assertTrue(answers(early));
        assertFalse(answers(former));
    }

    @Test
    void what_runs_on_a_connection_that_is_closed_fails_at_once_though_its_server_is_silent() {
        Future<?> unanswered = opened(SETTLED).query("select pg_sleep(60)").execute();
        connections.drop();
        assertFalse(result(unanswered.map(true).otherwise(false)));
    }

    @Test
    void who_connected_to_another_meanwhile_loses_the_connection() {
        PgConnection early = opened(SOUGHT);
        connections.dropOthersThan("another");
        assertFalse(answers(early));
    }

    @Test
    void a_connection_to_another_server_than_it_must_lead_to_is_closed_and_given_to_nobody() {
        PgConnection misled = connect();
        CompletableFuture<Void> closed = new CompletableFuture<>();
        misled.closeHandler(done -> closed.complete(null));
        CompletableFuture<Void> given = new CompletableFuture<>();
        connections.opened(misled, () -> Optional.of("another"::equals), () -> given.complete(null));
        closed.orTimeout(10, TimeUnit.SECONDS).join();
        assertFalse(given.isDone());
    }

    private PgConnection opened(Supplier<Optional<Predicate<String>>> condition) {
        PgConnection connection = connect();
        CompletableFuture<Void> given = new CompletableFuture<>();
        connections.opened(connection, condition, () -> given.complete(null));
        given.orTimeout(10, TimeUnit.SECONDS).join();
        return connection;
    }

    private static PgConnection connect() {
        PgConnectOptions options = PgConnectOptions.fromUri(database.address().get("QUARKUS_DATASOURCE_REACTIVE_URL"))
                .setUser("postgres");
        return result(PgConnection.connect(VERTX, options));
    }

    private static String server(PgConnection connection) {
        return RoleProbe.server(result(connection.query(RoleProbe.ROLE).execute()));
    }

    private static boolean answers(PgConnection connection) {
        return result(connection.query("select 1").execute().map(true).otherwise(false));
    }

    private static <T> T result(Future<T> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(10, TimeUnit.SECONDS)
                .join();
    }
}
