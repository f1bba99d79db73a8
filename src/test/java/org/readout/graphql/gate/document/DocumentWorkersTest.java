package org.readout.graphql.gate.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.readout.graphql.gate.document.QueryLimits.Charge;
import org.readout.graphql.gate.request.RateLimitException;

class DocumentWorkersTest {

    private static final int SHARE = 16;

    private final DocumentWorkers workers = new DocumentWorkers();
    private final CountDownLatch open = new CountDownLatch(1);

    @AfterEach
    void stop() {
        open.countDown();
        workers.stop();
    }

    @Test
    void no_client_has_more_than_its_share_of_the_queue() throws Exception {
        Charge greedy = client();
        for (int i = 0; i < SHARE; i++) {
            workers.submit(greedy, this::waits);
        }

        RateLimitException refusal = assertThrows(RateLimitException.class, () -> workers.submit(greedy, this::waits));
        assertEquals(1L, refusal.getExtensions().get("retryAfterSeconds"));
        var others = workers.submit(client(), this::waits);
        open.countDown();
        assertTrue(others.get());
    }

    @Test
    void a_client_whose_work_is_done_may_ask_for_more() throws Exception {
        Charge client = client();
        open.countDown();
        for (int i = 0; i < 3 * SHARE; i++) {
            assertTrue(workers.submit(client, this::waits).get());
        }
    }

    @Test
    void more_than_the_queue_holds_is_refused() {
        int accepted = 0;
        try {
            while (accepted < 1_000) {
                workers.submit(client(), this::waits);
                accepted++;
            }
        } catch (RateLimitException full) {
            assertEquals("The server has many new documents to read; come again.", full.getMessage());
        }
        assertTrue(accepted >= 64 && accepted < 1_000, "accepted " + accepted);
    }

    @Test
    void work_that_fails_fails_for_whoever_waits_and_frees_its_place() {
        Charge client = client();
        for (int i = 0; i < 3 * SHARE; i++) {
            var failed = workers.submit(client, () -> {
                throw new IllegalStateException("broken");
            });
            assertThrows(CompletionException.class, failed::join);
        }
    }

    private boolean waits() {
        try {
            open.await();
            return true;
        } catch (InterruptedException stopped) {
            return false;
        }
    }

    private static Charge client() {
        // one that nothing else is, as a lambda might be
        return new Charge() {
            @Override
            public void pay(long cost) {}

            @Override
            public void spend(long cost) {}
        };
    }
}
