package org.readout.platform.database.reads;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.readout.graphql.TestDatabase;
import org.readout.platform.database.connection.TestRequest;
import org.readout.platform.database.sql.Sql;
import org.readout.platform.database.sql.Workload;

/** A read and a migration that take the same tables, each in another order. */
@QuarkusTest
class ReadConflictTest {

    /** The read looks for a deadlock when it has waited so long, and the other does not: it is the read that PostgreSQL ends. */
    private static final String TABLES = """
            create schema crosswise;
            create table crosswise.one ();
            create table crosswise.other ();
            create function crosswise.read() returns integer language plpgsql set deadlock_timeout = '2s' as $$
            begin
              perform from crosswise.one;
              perform from crosswise.other;
              return 1;
            end
            $$
            """;

    private static final String WAITING =
            "select from pg_locks where relation = 'crosswise.other'::regclass and not granted";

    @Inject
    ReadClient client;

    @Inject
    Vertx vertx;

    @BeforeEach
    void create() throws SQLException {
        execute(TABLES);
    }

    @AfterEach
    void drop() throws SQLException {
        execute("drop schema crosswise cascade");
    }

    @Test
    void a_read_that_postgresql_ends_to_resolve_a_deadlock_is_run_again() throws SQLException {
        try (Connection migration = TestDatabase.connect()) {
            migration.setAutoCommit(false);
            migration.createStatement().execute("set local deadlock_timeout = '1h'; lock table crosswise.other");
            CompletableFuture<List<Integer>> read = TestRequest.of(vertx, "anna")
                    .ask(() -> client.list(
                            Sql.of("select crosswise.read() as one").as(Workload.PAGE), row -> row.getInteger("one")));
            await().until(() -> isWaiting());

            migration.createStatement().execute("lock table crosswise.one");

            assertFalse(read.isDone());
            migration.rollback();
            assertEquals(List.of(1), read.orTimeout(15, TimeUnit.SECONDS).join());
        }
    }

    private static boolean isWaiting() throws SQLException {
        try (Connection connection = TestDatabase.connect()) {
            return connection.createStatement().executeQuery(WAITING).next();
        }
    }

    private static void execute(String statements) throws SQLException {
        try (Connection connection = TestDatabase.connect()) {
            connection.createStatement().execute(statements);
        }
    }
}
