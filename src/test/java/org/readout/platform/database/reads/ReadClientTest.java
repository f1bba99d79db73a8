package org.readout.platform.database.reads;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.readout.Hurried;
import org.readout.graphql.TestDatabase;
import org.readout.platform.database.connection.BulkheadFullException;
import org.readout.platform.database.connection.Deadline;
import org.readout.platform.database.connection.TestRequest;
import org.readout.platform.database.connection.server.Outage;
import org.readout.platform.database.sql.Sql;
import org.readout.platform.database.sql.Workload;

/** A server that runs one search at a time. */
@QuarkusTest
@TestProfile(Hurried.class)
class ReadClientTest {

    private static final Duration LONG = Duration.ofSeconds(15);
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    @Inject
    ReadClient client;

    @Inject
    Vertx vertx;

    @AfterEach
    void nothing_runs() {
        await().atMost(LONG).until(() -> TestDatabase.statementsUnderWay() == 0);
    }

    @ParameterizedTest
    @EnumSource
    void a_read_whose_rows_cannot_be_mapped_fails(Workload workload) {
        CompletableFuture<?> read = request("anna")
                .ask(() -> client.list(one(workload), row -> {
                    throw new StackOverflowError();
                }));
        assertInstanceOf(StackOverflowError.class, failure(read));
        // what it held is free again
        IntStream.range(0, 5).forEach(i -> assertEquals(List.of(1), result(read(request("anna"), one(workload)))));
    }

    @ParameterizedTest
    @EnumSource(names = "KEYED", mode = EnumSource.Mode.EXCLUDE)
    void what_runs_for_a_request_is_cancelled_when_it_ends(Workload workload) {
        TestRequest request = request("anna");
        CompletableFuture<?> read = read(request, sleep(30, workload));
        await().atMost(LONG).until(() -> TestDatabase.statementsUnderWay() == 1);

        request.deadline().end();

        await().atMost(A_SECOND).until(() -> TestDatabase.statementsUnderWay() == 0);
        assertInstanceOf(Deadline.Over.class, failure(read));
    }

    @Test
    void what_waits_for_its_turn_is_withdrawn_when_its_request_ends_and_what_runs_for_others_goes_on()
            throws Exception {
        TestRequest running = request("anna");
        CompletableFuture<?> first = read(running, sleep(30, Workload.SCAN));
        await().atMost(LONG).until(() -> TestDatabase.statementsUnderWay() == 1);
        TestRequest waiting = request("ben");
        CompletableFuture<?> second = read(waiting, one(Workload.SCAN));

        waiting.deadline().end();

        assertInstanceOf(Deadline.Over.class, failure(second));
        assertFalse(first.isDone());
        assertEquals(1, TestDatabase.statementsUnderWay());
        running.deadline().end();
        assertEquals(List.of(1), result(read(request("ben"), one(Workload.SCAN))));
    }

    @Test
    void what_is_asked_for_a_request_that_is_over_is_not_begun() {
        TestRequest request = request("anna");
        request.deadline().end();
        assertInstanceOf(Deadline.Over.class, failure(read(request, sleep(30, Workload.KEYED))));
    }

    /** However the end and the statement meet, on the only connection that there is. */
    @Test
    void a_cancelling_never_hits_the_next_statement_of_its_connection() {
        for (int i = 0; i < 300; i++) {
            TestRequest ended = request("anna");
            CompletableFuture<?> read = read(ended, sleep(i % 10 / 2000.0, Workload.SCAN));
            CompletableFuture<List<Integer>> next = read(request("ben"), sleep(0.002, Workload.SCAN));
            if (i % 3 > 0) {
                long until = System.nanoTime() + i * 20_000L;
                while (System.nanoTime() < until) {
                    Thread.onSpinWait();
                }
            }
            ended.deadline().end();
            assertEquals(1, result(next).size());
            read.exceptionally(over -> null).join();
        }
    }

    @Test
    void a_connection_that_is_cut_fails_what_waits_for_it_at_once_and_another_takes_its_place() throws SQLException {
        CompletableFuture<?> read = read(request("anna"), sleep(30, Workload.SCAN));
        await().atMost(LONG).until(() -> TestDatabase.statementsUnderWay() == 1);
        ask("select pg_terminate_backend(pid) from pg_stat_activity where query like 'select pg_sleep%'"
                + " and datname = current_database()");

        assertTrue(Outage.explains(failure(read)));
        assertEquals(List.of(1), result(read(request("anna"), one(Workload.SCAN))));
    }

    @Test
    void a_statement_that_takes_longer_than_a_request_may_is_over() {
        assertInstanceOf(Deadline.Over.class, failure(read(request("anna"), sleep(30, Workload.PAGE))));
    }

    @Test
    void keyed_reads_do_not_wait_for_searches() {
        TestRequest request = request("anna");
        List<CompletableFuture<List<Integer>>> searches = IntStream.range(0, 10)
                .mapToObj(i -> read(request, sleep(30, Workload.SCAN)))
                .toList();
        assertEquals(List.of(1), result(read(request("ben"), one(Workload.KEYED))));
        assertEquals(List.of(1), result(read(request("ben"), one(Workload.PAGE))));
        request.deadline().end();
        searches.forEach(search -> assertInstanceOf(Deadline.Over.class, failure(search)));
    }

    @Test
    void whoever_has_too_much_waiting_is_refused_and_others_are_not() {
        TestRequest request = request("anna");
        List<CompletableFuture<List<Integer>>> searches = IntStream.range(0, 20)
                .mapToObj(i -> read(request, sleep(30, Workload.SCAN)))
                .toList();
        assertInstanceOf(BulkheadFullException.class, failure(searches.get(19)));

        CompletableFuture<List<Integer>> other = read(request("ben"), one(Workload.SCAN));
        request.deadline().end();
        assertEquals(List.of(1), result(other));
    }

    @Test
    void thousands_of_statements_that_come_once_are_not_kept_by_the_connections() throws SQLException {
        for (int i = 0; i < 2_000; i++) {
            String text = "select " + i + " as one";
            for (Workload workload : Workload.values()) {
                result(read(request("anna"), Sql.of(text).as(workload)));
            }
        }
        // those who run such a query are asked how many they keep
        Sql kept = Sql.of("select count(*)::integer as one from pg_prepared_statements");
        for (Workload workload : Workload.values()) {
            int count = result(read(request("anna"), kept.as(workload))).get(0);
            assertTrue(count < 20, () -> workload + " keeps " + count);
        }
    }

    private TestRequest request(String client) {
        return TestRequest.of(vertx, client);
    }

    private CompletableFuture<List<Integer>> read(TestRequest request, Sql sql) {
        return request.ask(() -> client.list(sql, row -> row.getInteger("one")));
    }

    private static Sql one(Workload workload) {
        return Sql.of("select 1 as one").as(workload);
    }

    private static Sql sleep(double seconds, Workload workload) {
        return Sql.of("select pg_sleep(?), 1 as one", seconds).as(workload);
    }

    private static <T> T result(CompletableFuture<T> read) {
        return read.orTimeout(LONG.toSeconds(), TimeUnit.SECONDS).join();
    }

    private static Throwable failure(CompletableFuture<?> read) {
        return assertThrows(CompletionException.class, () -> result(read)).getCause();
    }

    private static void ask(String sql) throws SQLException {
        try (Connection connection = TestDatabase.connect();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
        }
    }
}
