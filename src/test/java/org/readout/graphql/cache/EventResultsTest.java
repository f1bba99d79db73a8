package org.readout.graphql.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.readout.graphql.SharedEvent;
import org.readout.graphql.gate.client.PublicOrigin;
import org.readout.platform.database.reads.RecordVersion;

class EventResultsTest {

    private static final SharedEvent EVENT = () -> List.of(7L, "a");

    private final RecordVersion record = new RecordVersion();
    private final EventResults results =
            new EventResults(record, Clock.systemUTC(), new PublicOrigin(Optional.of("https://readout.example"), null));
    private final AtomicInteger worked = new AtomicInteger();

    EventResultsTest() {
        record.resume();
    }

    @Test
    void a_result_is_worked_out_once_for_all_who_ask_the_same() {
        assertEquals("1", told(EVENT, "d", "o", Map.of("x", 1)));
        assertEquals("1", told(() -> List.of(7L, "a"), "d", "o", Map.of("x", 1)));
    }

    @Test
    void another_event_or_question_has_a_result_of_its_own() {
        assertEquals("1", told(EVENT, "d", null, Map.of()));
        assertEquals("2", told(() -> List.of(8L, "a"), "d", null, Map.of()));
        assertEquals("3", told(() -> List.of(7L, "b"), "d", null, Map.of()));
        assertEquals("4", told(EVENT, "e", null, Map.of()));
        assertEquals("5", told(EVENT, "d", "o", Map.of()));
        assertEquals("6", told(EVENT, "d", null, Map.of("x", true)));
        assertEquals("7", told(EVENT, "d", null, Map.of("x", false)));
    }

    @Test
    void whoever_is_told_after_another_change_is_told_how_it_is_then() {
        assertEquals("1", told(EVENT, "d", null, Map.of()));
        record.moved();
        assertEquals("2", told(EVENT, "d", null, Map.of()));
    }

    @Test
    void nothing_is_shared_while_changes_may_be_missed() {
        record.suspend();
        assertEquals("1", told(EVENT, "d", null, Map.of()));
        assertEquals("2", told(EVENT, "d", null, Map.of()));
    }

    @Test
    void those_who_ask_while_it_is_worked_out_wait_for_it() {
        CompletableFuture<byte[]> work = new CompletableFuture<>();
        CompletableFuture<byte[]> first = result(() -> work);
        CompletableFuture<byte[]> second = result(this::work);
        assertFalse(second.isDone());
        work.complete("x".getBytes(StandardCharsets.UTF_8));

        assertEquals("x", text(first));
        assertEquals("x", text(second));
        assertEquals(0, worked.get());
    }

    @Test
    void a_result_that_is_none_to_share_leaves_each_to_himself() {
        CompletableFuture<byte[]> work = new CompletableFuture<>();
        result(() -> work);
        CompletableFuture<byte[]> waiting = result(this::work);
        work.complete(null);

        assertNull(waiting.join());
        assertEquals("1", text(result(this::work)));
    }

    @Test
    void a_failure_is_of_the_first_alone() {
        CompletableFuture<byte[]> work = new CompletableFuture<>();
        CompletableFuture<byte[]> first = result(() -> work);
        CompletableFuture<byte[]> waiting = result(this::work);
        work.completeExceptionally(new IllegalStateException());

        assertThrows(CompletionException.class, first::join);
        assertNull(waiting.join());
        assertThrows(
                IllegalArgumentException.class,
                () -> result(() -> {
                    throw new IllegalArgumentException();
                }));
        assertEquals("1", text(result(this::work)));
    }

    @Test
    void one_who_goes_takes_nothing_from_the_others() {
        CompletableFuture<byte[]> work = new CompletableFuture<>();
        result(() -> work);
        assertTrue(result(this::work).cancel(false));
        CompletableFuture<byte[]> staying = result(this::work);
        work.complete("x".getBytes(StandardCharsets.UTF_8));

        assertEquals("x", text(staying));
    }

    private String told(SharedEvent event, String document, String operation, Map<String, Object> variables) {
        return text(results.result(event, document, operation, variables, this::work));
    }

    private CompletableFuture<byte[]> result(Supplier<CompletableFuture<byte[]>> work) {
        return results.result(EVENT, "d", null, Map.of(), work);
    }

    private CompletableFuture<byte[]> work() {
        return CompletableFuture.completedFuture(
                String.valueOf(worked.incrementAndGet()).getBytes(StandardCharsets.UTF_8));
    }

    private static String text(CompletableFuture<byte[]> result) {
        return new String(result.join(), StandardCharsets.UTF_8);
    }
}
