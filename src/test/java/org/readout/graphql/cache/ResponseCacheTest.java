package org.readout.graphql.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.readout.Heap;
import org.readout.graphql.gate.client.PublicOrigin;
import org.readout.platform.database.reads.RecordVersion;

class ResponseCacheTest {

    private static final long MEMORY = 2_000_000;
    private static final PublicOrigin ORIGIN = new PublicOrigin(Optional.of("https://readout.example"), null);

    private final RecordVersion record = new RecordVersion();
    private Instant now = Instant.parse("2018-11-11T23:59:59Z");
    private final ResponseCache cache = new ResponseCache(
            record, clock(), ORIGIN, new SimpleMeterRegistry(), new MemorySize(BigInteger.valueOf(MEMORY)));
    private final AtomicInteger worked = new AtomicInteger();

    ResponseCacheTest() {
        record.resume();
    }

    @Test
    void the_same_question_is_worked_out_once() {
        assertEquals("1", ask("d", "o", Map.of("a", List.of(1, "x"))));
        assertEquals("1", ask("d", "o", new HashMap<>(Map.of("a", List.of(1, "x")))));
    }

    @Test
    void another_question_is_worked_out_anew() {
        assertEquals("1", ask("d", "o", Map.of()));
        assertEquals("2", ask("e", "o", Map.of()));
        assertEquals("3", ask("d", "p", Map.of()));
        assertEquals("4", ask("d", null, Map.of()));
        assertEquals("5", ask("d", "o", Map.of("a", 1)));
        assertEquals("6", ask("d", "o", Map.of("a", "1")));
        assertEquals("7", ask("d", "o", Map.of("a", List.of("1"))));
        assertEquals("8", ask("d", "o", Map.of("a", List.of("1", ""))));
        assertEquals("9", ask("d", "o", Map.of("a", Map.of("1", ""))));
        assertEquals("10", ask("d", "o", Map.of("a", 1.0)));
        assertEquals("11", ask("d", "o", Map.of("a", true)));
        assertEquals("12", ask("d", "o", Map.of("a", "\ud800")));
        assertEquals("13", ask("d", "o", Map.of("a", "?")));
        assertEquals("14", ask("d", "o", Map.of("a", "\ud801")));
    }

    @Test
    void an_answer_about_today_is_worked_out_anew_on_the_next_day_of_utc() {
        assertEquals("1", ask("d", null, Map.of()));
        now = now.plusMillis(500);
        assertEquals("1", ask("d", null, Map.of()));
        now = now.plus(Duration.ofSeconds(1));
        assertEquals("2", ask("d", null, Map.of()));
    }

    @Test
    void an_answer_holds_until_the_record_changes() {
        assertEquals("1", ask("d", null, Map.of()));
        record.moved();
        assertEquals("2", ask("d", null, Map.of()));
        record.suspend();
        assertEquals("3", ask("d", null, Map.of()));
        assertEquals("4", ask("d", null, Map.of()));
    }

    @Test
    void variables_that_are_too_large_are_not_kept() {
        Map<String, Object> large = Map.of("a", "x".repeat(ValueEncoder.MOST_BYTES / 2));
        assertEquals("1", ask("d", null, large));
        assertEquals("2", ask("d", null, large));
    }

    @Test
    void a_failure_is_not_kept() {
        cache.response("d", null, Map.of(), () -> CompletableFuture.failedFuture(new IllegalStateException()));
        assertEquals("1", ask("d", null, Map.of()));
    }

    @Test
    void answers_take_no_more_of_the_heap_than_they_may() {
        for (int length : new int[] {0, 20, 5_000}) {
            for (int i = 0; i < 3 * MEMORY / (length + 100); i++) {
                byte[] response = new byte[length];
                if (i % 100 == 0) {
                    record.moved();
                }
                cache.response(
                        "document" + i,
                        "operation",
                        Map.of("text", "x".repeat(200) + i),
                        () -> CompletableFuture.completedFuture(response));
            }
            assertHeapBounded();
        }
    }

    private void assertHeapBounded() {
        long bytes = Heap.bytesKept(cache, "io.micrometer.");
        assertTrue(bytes <= MEMORY * 1.5, () -> bytes + " bytes, at most " + MEMORY);
        assertTrue(bytes >= MEMORY / 3, () -> bytes + " bytes: it keeps far less than it may");
    }

    private String ask(String document, String operation, Map<String, Object> variables) {
        return new String(
                cache.response(
                                document,
                                operation,
                                variables,
                                () -> CompletableFuture.completedFuture(
                                        String.valueOf(worked.incrementAndGet()).getBytes(StandardCharsets.UTF_8)))
                        .join(),
                StandardCharsets.UTF_8);
    }

    private Clock clock() {
        InstantSource source = () -> now;
        return source.withZone(ZoneOffset.UTC);
    }
}
