package org.readout.platform.database.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.readout.platform.database.connection.Bulkhead.Ticket;

class BulkheadTest {

    private final Bulkhead bulkhead = new Bulkhead(2, 8);
    private final List<String> begun = new ArrayList<>();
    private final Map<String, Ticket> tickets = new LinkedHashMap<>();

    @Test
    void so_much_runs_at_a_time_and_the_rest_waits_in_order() {
        enter("anna", "a1", "a2", "a3", "a4");
        assertEquals(List.of("a1", "a2"), begun);

        leave("a2");
        assertEquals(List.of("a1", "a2", "a3"), begun);
        leave("a1", "a3", "a4");
        assertEquals(List.of("a1", "a2", "a3", "a4"), begun);
        assertEquals(0, bulkhead.running());
    }

    @Test
    void however_much_a_client_has_waiting_the_next_place_is_anothers() {
        enter("anna", "a1", "a2", "a3", "a4", "a5");
        enter("ben", "b1", "b2");
        enter("carl", "c1");

        leave("a1", "a2", "b1", "c1", "a3");
        assertEquals(List.of("a1", "a2", "b1", "a3", "c1", "b2", "a4"), begun);
    }

    @Test
    void a_client_of_whom_nothing_runs_goes_before_one_of_whom_something_does() {
        enter("anna", "a1", "a2", "a3");
        enter("ben", "b1", "b2");
        leave("a1");
        assertEquals("b1", begun.get(2));
        enter("carl", "c1");

        leave("a2");
        // neither anna nor carl has anything running; ben has, and waits longer than carl
        leave("a3");
        assertEquals(List.of("a1", "a2", "b1", "a3", "c1"), begun);
    }

    @Test
    void a_place_goes_to_work_of_the_thread_that_gives_it_back() throws InterruptedException {
        enter("anna", "a1", "a2");
        onAnotherThread(() -> enter("anna", "other1", "other2"));
        enter("anna", "a3");

        leave("a1", "a2");
        assertEquals(List.of("a1", "a2", "a3", "other1"), begun);
        onAnotherThread(() -> leave("a3"));
        assertEquals("other2", begun.get(4));
    }

    @Test
    void another_clients_turn_comes_before_work_of_the_same_thread() throws InterruptedException {
        enter("anna", "a1", "a2", "a3");
        onAnotherThread(() -> enter("ben", "b1"));

        leave("a1");
        assertEquals("b1", begun.get(2));
    }

    @Test
    void none_is_passed_over_for_long() throws InterruptedException {
        enter("anna", "a1", "a2");
        onAnotherThread(() -> enter("anna", "other"));
        for (int i = 3; i < 20; i++) {
            enter("anna", "a" + i);
            leave("a" + (i - 2));
        }
        assertEquals(2 + Bulkhead.MOST_OVERTAKEN, begun.indexOf("other"));
    }

    @Test
    void what_is_withdrawn_never_runs() {
        enter("anna", "a1", "a2", "a3", "a4");

        assertTrue(tickets.get("a3").leave());
        assertEquals(1, bulkhead.waiting());
        leave("a1", "a2");
        assertEquals(List.of("a1", "a2", "a4"), begun);
    }

    @Test
    void a_place_is_given_back_once() {
        enter("anna", "a1", "a2", "a3", "a4");
        leave("a1", "a1");
        assertFalse(tickets.get("a1").leave());
        assertEquals(List.of("a1", "a2", "a3"), begun);
        assertEquals(2, bulkhead.running());
    }

    @Test
    void a_client_fills_half_of_the_places_and_another_still_finds_one() {
        enter("anna", "a1", "a2", "a3", "a4", "a5", "a6");
        assertThrows(BulkheadFullException.class, () -> enter("anna", "a7"));
        enter("ben", "b1");
        assertEquals(5, bulkhead.waiting());
    }

    @Test
    void nobody_waits_once_all_places_are_taken_but_the_server_itself() {
        enter("anna", "a1", "a2", "a3", "a4", "a5", "a6");
        enter("ben", "b1", "b2", "b3", "b4");
        assertThrows(BulkheadFullException.class, () -> enter("carl", "c1"));

        IntStream.range(0, 20).forEach(i -> enter(null, "own" + i));
        leave("a1");
        assertEquals("b1", begun.get(2));
    }

    @Test
    void from_many_threads_no_more_run_at_a_time_and_all_do_in_the_end() throws InterruptedException {
        Bulkhead shared = new Bulkhead(3, 100_000);
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        int each = 2_000;
        CountDownLatch done = new CountDownLatch(4 * each);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        ExecutorService workers = Executors.newFixedThreadPool(4);
        IntStream.range(0, 4)
                .forEach(client -> threads.execute(() -> IntStream.range(0, each)
                        .forEach(i -> shared.enter(
                                Optional.of(client),
                                ticket -> workers.execute(() -> {
                                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                                    running.decrementAndGet();
                                    ticket.leave();
                                    done.countDown();
                                })))));
        assertTrue(done.await(30, TimeUnit.SECONDS));
        threads.shutdown();
        workers.shutdown();
        assertTrue(most.get() <= 3, () -> most + " at a time");
        assertEquals(0, shared.running());
        assertEquals(0, shared.waiting());
    }

    private void enter(String client, String... works) {
        for (String work : works) {
            tickets.put(work, bulkhead.enter(Optional.ofNullable(client), ticket -> begun.add(work)));
        }
    }

    private static void onAnotherThread(Runnable work) throws InterruptedException {
        Thread other = new Thread(work);
        other.start();
        other.join();
    }

    private void leave(String... works) {
        for (String work : works) {
            tickets.get(work).leave();
        }
    }
}
