package org.readout.graphql.warmup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.readout.platform.ManualTimers;

class WarmupTest {

    private static final Duration LIMIT = Duration.ofSeconds(15);
    private static final RecordSample EMPTY = new RecordSample(Map.of(), List.of(), List.of());

    private final ManualTimers timers = new ManualTimers();
    private final List<String> asked = new ArrayList<>();
    /** Of queries that are under way. */
    private final Deque<CompletableFuture<Void>> open = new ArrayDeque<>();

    @Test
    void it_asks_some_at_a_time_until_its_time_is_up() {
        Warmup warmup = new Warmup(this::ask, 2);
        CompletableFuture<Integer> over =
                warmup.start(CompletableFuture.completedFuture(queries("{ a }", "{ b }")), LIMIT, () -> false, timers);

        assertEquals(List.of("{ a }", "{ b }"), asked);
        open.remove().complete(null);
        assertEquals(List.of("{ a }", "{ b }", "{ a }"), asked);
        timers.advance(LIMIT.minusMillis(1));
        assertFalse(warmup.isOver());
        timers.advance(Duration.ofMillis(1));

        assertEquals(1, over.join());
        open.remove().complete(null);
        assertEquals(3, asked.size());
        assertEquals(0, timers.armed());
    }

    @Test
    void its_time_is_up_while_nobody_knows_what_to_ask() {
        Warmup warmup = new Warmup(this::ask, 2);
        CompletableFuture<WarmupQueries> late = new CompletableFuture<>();
        warmup.start(late, LIMIT, () -> false, timers);

        timers.advance(LIMIT);
        assertTrue(warmup.isOver());

        late.complete(queries("{ a }"));
        assertEquals(List.of(), asked);
    }

    @Test
    void what_is_compiled_need_not_be_asked_for_longer() {
        Warmup warmup = new Warmup(this::ask, 1);
        warmup.start(CompletableFuture.completedFuture(queries("{ a }")), LIMIT, () -> true, timers);

        assertFalse(warmup.isOver());
        timers.advance(CompilationRate.PERIOD);
        assertTrue(warmup.isOver());
    }

    @Test
    void a_query_that_fails_is_not_asked_again_and_when_none_is_left_it_is_over() {
        Warmup warmup = new Warmup(this::ask, 1);
        CompletableFuture<Integer> over =
                warmup.start(CompletableFuture.completedFuture(queries("{ a }", "{ b }")), LIMIT, () -> false, timers);

        open.remove().completeExceptionally(new IllegalStateException("There is no a."));
        open.remove().complete(null);
        assertEquals(List.of("{ a }", "{ b }", "{ b }"), asked);

        open.remove().completeExceptionally(new IllegalStateException("The database does not answer."));
        assertEquals(1, over.join());
    }

    @Test
    void a_record_that_cannot_be_sampled_ends_it() {
        Warmup warmup = new Warmup(this::ask, 1);
        CompletableFuture<Integer> over = warmup.start(
                CompletableFuture.failedFuture(new IllegalStateException("The database does not answer.")),
                LIMIT,
                () -> false,
                timers);

        assertTrue(warmup.isOver());
        assertTrue(over.isCompletedExceptionally());
        assertEquals(0, timers.armed());
    }

    @Test
    void what_a_query_failed_of_is_told_without_those_who_waited() {
        CompletableFuture<Void> waiting = CompletableFuture.<Void>failedFuture(
                        new IllegalStateException("There is no a."))
                .thenRun(() -> {});

        assertEquals(
                "There is no a.",
                waiting.handle((none, failure) -> Warmup.reason(failure)).join());
        assertEquals("There is no b.", Warmup.reason(new IllegalStateException("There is no b.")));
    }

    @Test
    void a_server_that_stops_asks_nothing_more() {
        Warmup warmup = new Warmup(this::ask, 1);
        warmup.start(CompletableFuture.completedFuture(queries("{ a }")), LIMIT, () -> false, timers);

        warmup.stop();
        open.remove().complete(null);

        assertEquals(1, asked.size());
        assertEquals(0, timers.armed());
    }

    @Test
    void of_five_turns_one_is_the_servers_own() {
        WarmupQueries queries = new WarmupQueries(some("{ a }", "{ b }", "{ c }"), some("{ x }", "{ y }"));

        assertEquals(
                List.of("{ a }", "{ b }", "{ c }", "{ a }", "{ x }", "{ b }", "{ c }", "{ a }", "{ b }", "{ y }"),
                Stream.generate(queries::next).limit(10).map(WarmupQuery::text).toList());
    }

    @Test
    void compilers_have_little_to_do_when_two_seconds_have_shown_it() {
        Deque<Long> millis = new ArrayDeque<>(List.of(5_000L, 5_100L, 5_600L, 5_700L, 5_800L));
        CompilationRate rate = new CompilationRate(millis::remove);

        assertFalse(rate.hasSettled());
        assertFalse(rate.hasSettled());
        assertFalse(rate.hasSettled());
        assertTrue(rate.hasSettled());
    }

    private CompletableFuture<Void> ask(WarmupQuery query) {
        asked.add(query.text());
        CompletableFuture<Void> answer = new CompletableFuture<>();
        open.add(answer);
        return answer;
    }

    private static WarmupQueries queries(String... texts) {
        return new WarmupQueries(some(texts), List.of());
    }

    private static List<WarmupQuery> some(String... texts) {
        return Stream.of(texts)
                .map(text -> WarmupQuery.of(text, EMPTY).orElseThrow())
                .toList();
    }
}
