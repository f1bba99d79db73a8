package org.readout.graphql.gate.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.readout.platform.database.connection.Deadline;

@QuarkusTest
class CostSemaphoreTest {

    private static final int MOST = 1_000;
    private static final int CHEAP = 9;

    @Inject
    Vertx vertx;

    private final CostSemaphore turns = new CostSemaphore(MOST);
    private final List<CompletableFuture<String>> begun = new ArrayList<>();

    @Test
    void what_runs_costs_no_more_than_is_allowed_and_the_rest_comes_in_turn() {
        for (int i = 0; i < 5; i++) {
            turns.run(400, this::work);
        }
        assertEquals(2, begun.size());

        end(0);
        assertEquals(3, begun.size());
        end(1);
        end(2);
        assertEquals(5, begun.size());
    }

    @Test
    void what_costs_more_than_is_allowed_runs_alone() {
        turns.run(400, this::work);
        turns.run(50 * MOST, this::work);
        turns.run(400, this::work);
        assertEquals(1, begun.size());

        end(0);
        assertEquals(2, begun.size());
        end(1);
        assertEquals(3, begun.size());
    }

    @Test
    void what_is_cheap_never_waits() {
        turns.run(MOST, this::work);
        for (int i = 0; i < 500; i++) {
            turns.run(CHEAP, this::work);
        }
        assertEquals(501, begun.size());
    }

    @Test
    void what_fails_or_throws_leaves_its_place_to_the_next() {
        CompletableFuture<String> thrown = turns.run(MOST, () -> {
            throw new IllegalStateException("as it should be");
        });
        turns.run(MOST, this::work);
        turns.run(MOST, this::work);
        assertTrue(thrown.isCompletedExceptionally());
        assertEquals(1, begun.size());

        begun.get(0).completeExceptionally(new IllegalStateException("as it should be"));
        assertEquals(2, begun.size());
    }

    @Test
    void whoever_leaves_while_he_waits_is_not_begun_and_keeps_nobody_waiting() throws Exception {
        turns.run(600, this::work);
        Request left = new Request(MOST);
        Request next = new Request(400);
        assertEquals(1, begun.size());

        left.deadline.get().end();
        ExecutionException failure =
                assertThrows(ExecutionException.class, () -> left.answer.get(10, TimeUnit.SECONDS));
        assertInstanceOf(Deadline.Over.class, failure.getCause());
        next.begun.get(10, TimeUnit.SECONDS);
        assertEquals(2, begun.size());
    }

    @Test
    void work_begins_in_the_context_of_its_own_request() throws Exception {
        turns.run(MOST, this::work);
        Request waiting = new Request(MOST);
        assertFalse(waiting.begun.isDone());

        end(0);
        assertEquals(waiting.context, waiting.begun.get(10, TimeUnit.SECONDS));
    }

    private CompletableFuture<String> work() {
        CompletableFuture<String> work = new CompletableFuture<>();
        begun.add(work);
        return work;
    }

    private void end(int i) {
        begun.get(i).complete("done");
    }

    /** One that asks in a context of its own. */
    private final class Request {

        private final Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        private final CompletableFuture<Deadline> deadline = new CompletableFuture<>();
        private final CompletableFuture<Context> begun = new CompletableFuture<>();
        private final CompletableFuture<String> answer = new CompletableFuture<>();

        private Request(long cost) throws Exception {
            Supplier<CompletableFuture<String>> work = () -> {
                begun.complete(Vertx.currentContext());
                return work();
            };
            CompletableFuture<Void> asked = new CompletableFuture<>();
            context.runOnContext(turn -> {
                deadline.complete(Deadline.begin());
                turns.run(cost, work).whenComplete((result, failure) -> {
                    if (failure != null) {
                        answer.completeExceptionally(failure);
                    }
                });
                asked.complete(null);
            });
            asked.get(10, TimeUnit.SECONDS);
        }
    }
}
