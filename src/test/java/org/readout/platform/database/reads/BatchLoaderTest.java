package org.readout.platform.database.reads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.readout.platform.database.connection.TestRequest;
import org.readout.platform.database.sql.Sql;
import org.readout.platform.database.sql.UnknownEnumValueException;

/** What becomes of one read becomes of no other, though they are made together. */
@QuarkusTest
class BatchLoaderTest {

    private static final int PATIENCE_SECONDS = 15;

    @Inject
    BatchLoader loads;

    @Inject
    RowLoader rows;

    @Inject
    Vertx vertx;

    private final AtomicInteger statements = new AtomicInteger();

    @Test
    void who_gives_up_waiting_takes_nothing_from_those_who_wait_for_the_same_key() {
        CompletableFuture<String> other = new CompletableFuture<>();
        ask(() -> {
            Cancellable gone = one("a").subscribe().with(value -> {}, other::completeExceptionally);
            one("a").subscribe().with(other::complete, other::completeExceptionally);
            one("b").subscribe().with(value -> {});
            gone.cancel();
        });

        assertEquals("A", result(other));
        assertEquals(1, statements.get());
    }

    @Test
    void who_gives_up_after_the_statement_began_takes_nothing_either() {
        CompletableFuture<List<Integer>> read = new CompletableFuture<>();
        CompletableFuture<String> other = new CompletableFuture<>();
        ask(() -> {
            BatchQuery slow = keys -> Uni.createFrom().completionStage(read).map(done -> upper(keys));
            Cancellable gone = one("slow", "a", slow).subscribe().with(value -> {});
            one("slow", "a", slow).subscribe().with(other::complete, other::completeExceptionally);
            vertx.setTimer(50, turn -> {
                gone.cancel();
                read.complete(List.of());
            });
        });

        assertEquals("A", result(other));
    }

    @Test
    void reads_of_one_kind_that_fail_fail_none_of_another() {
        CompletableFuture<String> failed = new CompletableFuture<>();
        CompletableFuture<String> other = new CompletableFuture<>();
        ask(() -> {
            one("broken", "a", keys -> Uni.createFrom().failure(new IllegalStateException("no rows")))
                    .subscribe()
                    .with(failed::complete, failed::completeExceptionally);
            one("thrown", "a", keys -> {
                        throw new IllegalStateException("no statement");
                    })
                    .subscribe()
                    .with(value -> {}, failure -> {});
            one("a").subscribe().with(other::complete, other::completeExceptionally);
        });

        assertInstanceOf(IllegalStateException.class, failure(failed));
        assertEquals("A", result(other));
    }

    @Test
    void a_row_that_cannot_be_read_fails_those_who_ask_for_its_key_alone() {
        CompletableFuture<Integer> odd = new CompletableFuture<>();
        CompletableFuture<Integer> even = new CompletableFuture<>();
        CompletableFuture<Integer> missing = new CompletableFuture<>();
        Sql query = Sql.of("select k as parent_key, k::integer as n from unnest(?::text[]) k where k <> '3'");
        ask(() -> {
            read(query, "1").subscribe().with(odd::complete, odd::completeExceptionally);
            read(query, "2").subscribe().with(even::complete, even::completeExceptionally);
            read(query, "3").subscribe().with(missing::complete, missing::completeExceptionally);
        });

        assertInstanceOf(UnknownEnumValueException.class, failure(odd));
        assertEquals(2, result(even));
        assertEquals(null, result(missing));
    }

    @Test
    void what_becomes_of_one_request_becomes_of_no_other() {
        CompletableFuture<String> mine = new CompletableFuture<>();
        CompletableFuture<String> theirs = new CompletableFuture<>();
        ask(() -> one("broken", "a", keys -> Uni.createFrom().failure(new IllegalStateException("mine")))
                .subscribe()
                .with(mine::complete, mine::completeExceptionally));
        ask(() -> one("broken", "a", keys -> Uni.createFrom().item(upper(keys)))
                .subscribe()
                .with(theirs::complete, theirs::completeExceptionally));

        assertTrue(failure(mine).getMessage().contains("mine"));
        assertEquals("A", result(theirs));
    }

    private Uni<Integer> read(Sql query, String key) {
        return rows.one(query, key, row -> {
            if (row.getInteger("n") == 1) {
                throw new UnknownEnumValueException("n", "1");
            }
            return row.getInteger("n");
        });
    }

    private Uni<String> one(String key) {
        return one("kind", key, keys -> Uni.createFrom().item(upper(keys)));
    }

    private Uni<String> one(String kind, String key, BatchQuery query) {
        return loads.one(kind, key, keys -> {
            statements.incrementAndGet();
            return query.apply(keys);
        });
    }

    private static Map<String, String> upper(List<String> keys) {
        Map<String, String> upper = new HashMap<>();
        keys.forEach(key -> upper.put(key, key.toUpperCase(Locale.ROOT)));
        return upper;
    }

    /** In one turn of a request of its own. */
    private void ask(Runnable reads) {
        TestRequest.of(vertx, "anna").context().runOnContext(turn -> reads.run());
    }

    private static <T> T result(CompletableFuture<T> answer) {
        return answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    private static Throwable failure(CompletableFuture<?> answer) {
        return assertThrows(CompletionException.class, () -> result(answer)).getCause();
    }

    private interface BatchQuery {

        Uni<Map<String, String>> apply(List<String> keys);
    }
}
