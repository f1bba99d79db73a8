package org.readout.platform.database.connection;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgException;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.readout.graphql.TestDatabase;
import org.readout.platform.database.connection.server.Connections;
import org.readout.platform.database.connection.server.PoolMode;
import org.readout.platform.database.connection.server.PoolerSettings;
import org.readout.platform.database.connection.session.SessionStart;
import org.readout.platform.database.primary.PrimaryDatabase;
import org.readout.platform.database.reads.ReadClient;
import org.readout.platform.database.reads.ReadRouting;
import org.readout.platform.database.sql.Sql;
import org.readout.platform.database.sql.Workload;

/** Reads as they go to a pooler of transactions, over one connection of each kind; a test behind PgBouncer has the pooler. */
@QuarkusTest
class DedicatedTransactionTest {

    private static final Duration LONG = Duration.ofSeconds(15);

    @Inject
    Vertx vertx;

    @Inject
    Connections connections;

    @Inject
    SessionStart sessions;

    @Inject
    StatementCancellation cancellation;

    @Inject
    ReadRouting routing;

    @Inject
    PrimaryDatabase primary;

    private ReadClient client;

    @BeforeEach
    void connect() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        client = new ReadClient(
                meters,
                new ReadConnectionFactory(
                        vertx,
                        connections,
                        sessions,
                        new Transactions(),
                        new OneOfEach(),
                        cancellation,
                        meters,
                        Duration.ofSeconds(10)),
                routing,
                primary,
                new SqlLatency(meters),
                new StatementComments(ReadSettings.Comments.NONE));
    }

    @AfterEach
    void close() {
        client.close();
    }

    @ParameterizedTest
    @CsvSource({
        "KEYED, false, force_generic_plan 5s 0.5",
        "PAGE, false, force_generic_plan 10500ms 0.5",
        "SCAN, true, auto 10500ms 0.5"
    })
    void a_statement_runs_under_its_settings(Workload workload, boolean custom, String expected) {
        Sql sql = Sql.of("""
                        select current_setting('plan_cache_mode') || ' ' || current_setting('statement_timeout') || ' '
                          || current_setting('pg_trgm.word_similarity_threshold') as one
                        """).as(workload);
        for (int i = 0; i < 5; i++) {
            assertEquals(List.of(expected), result(texts(custom ? sql.withCustomPlan() : sql)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_statement_that_fails_leaves_its_connection_to_the_next(Workload workload) {
        for (int i = 0; i < 5; i++) {
            assertInstanceOf(
                    PgException.class,
                    failure(texts(
                            Sql.of("select (1 / (?::int - 1))::text as one", 1).as(workload))));
            assertEquals(
                    List.of("1"),
                    result(texts(Sql.of("select ?::int::text as one", 1).as(workload))));
        }
    }

    /** However the end and the statement meet, on the only connection that there is. */
    @ParameterizedTest
    @EnumSource(names = "KEYED", mode = EnumSource.Mode.EXCLUDE)
    void a_cancelling_never_hits_the_next_statement_of_its_connection(Workload workload) {
        for (int i = 0; i < 100; i++) {
            TestRequest ended = TestRequest.of(vertx, "anna");
            CompletableFuture<?> read = ended.ask(() -> client.list(sleep(workload, 0.0005), row -> 1));
            CompletableFuture<List<Integer>> next =
                    TestRequest.of(vertx, "ben").ask(() -> client.list(sleep(workload, 0.002), row -> 1));
            long until = System.nanoTime() + i * 30_000L;
            while (System.nanoTime() < until) {
                Thread.onSpinWait();
            }
            ended.deadline().end();
            assertEquals(List.of(1), result(next));
            read.exceptionally(over -> null).join();
        }
    }

    @Test
    void what_runs_for_a_request_is_cancelled_when_it_ends() {
        TestRequest request = TestRequest.of(vertx, "anna");
        CompletableFuture<?> read = request.ask(() -> client.list(sleep(Workload.SCAN, 30), row -> 1));
        await().atMost(LONG).until(() -> TestDatabase.statementsUnderWay() > 0);

        request.deadline().end();

        assertInstanceOf(Deadline.Over.class, failure(read));
        await().atMost(Duration.ofSeconds(1)).until(() -> TestDatabase.statementsUnderWay() == 0);
    }

    private static Sql sleep(Workload workload, double seconds) {
        return Sql.of("select pg_sleep(?)", seconds).as(workload);
    }

    private CompletableFuture<List<String>> texts(Sql sql) {
        return TestRequest.of(vertx, "anna").ask(() -> client.list(sql, row -> row.getString("one")));
    }

    private static <T> T result(CompletableFuture<T> read) {
        return read.orTimeout(LONG.toSeconds(), TimeUnit.SECONDS).join();
    }

    private static Throwable failure(CompletableFuture<?> read) {
        return assertThrows(CompletionException.class, () -> result(read)).getCause();
    }

    private record Transactions() implements PoolerSettings {

        @Override
        public PoolMode poolMode() {
            return PoolMode.TRANSACTION;
        }

        @Override
        public Optional<String> directUrl() {
            return Optional.empty();
        }
    }

    private record OneOfEach() implements ReadSettings {

        @Override
        public OptionalInt keyed() {
            return OptionalInt.of(1);
        }

        @Override
        public OptionalInt pages() {
            return OptionalInt.of(1);
        }

        @Override
        public OptionalInt scans() {
            return OptionalInt.of(1);
        }

        @Override
        public int waiting() {
            return 100;
        }

        @Override
        public int pipelining() {
            return 256;
        }

        @Override
        public int preparedStatements() {
            return 256;
        }

        @Override
        public Comments comments() {
            return Comments.NONE;
        }

        @Override
        public Duration connectionAge() {
            return Duration.ofMinutes(15);
        }
    }
}
