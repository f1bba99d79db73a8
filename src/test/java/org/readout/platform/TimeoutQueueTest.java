package org.readout.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.readout.platform.Timers.Cancellable;

/** Time-outs of one limit, by one timer. */
class TimeoutQueueTest {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final ManualTimers timers = new ManualTimers();
    private final List<String> ran = new ArrayList<>();
    private long nanos;
    private final TimeoutQueue queue = new TimeoutQueue(LIMIT, () -> nanos, timers::after);

    @Test
    void each_runs_once_its_own_limit_is_over_and_not_before() {
        queue.add(() -> ran.add("first"));
        advance(Duration.ofSeconds(4));
        queue.add(() -> ran.add("second"));
        advance(Duration.ofSeconds(5));
        assertEquals(List.of(), ran);

        advance(Duration.ofSeconds(2));
        assertEquals(List.of("first"), ran);

        advance(Duration.ofSeconds(4));
        assertEquals(List.of("first", "second"), ran);
    }

    @Test
    void one_that_is_cancelled_never_runs_and_takes_no_other_with_it() {
        queue.add(() -> ran.add("first"));
        Cancellable second = queue.add(() -> ran.add("second"));
        queue.add(() -> ran.add("third"));
        second.cancel();
        second.cancel();

        advance(Duration.ofSeconds(11));
        assertEquals(List.of("first", "third"), ran);
    }

    @Test
    void one_timer_serves_all_and_none_is_armed_where_nobody_waits() {
        for (int i = 0; i < 1_000; i++) {
            Cancellable timeout = queue.add(() -> ran.add("never"));
            assertEquals(1, timers.armed());
            timeout.cancel();
        }
        advance(Duration.ofSeconds(11));
        assertEquals(0, timers.armed());
        assertTrue(ran.isEmpty());

        queue.add(() -> ran.add("later"));
        assertEquals(1, timers.armed());
        advance(Duration.ofSeconds(11));
        assertEquals(List.of("later"), ran);
    }

    @Test
    void a_timer_that_comes_early_is_armed_again() {
        queue.add(() -> ran.add("first"));
        timers.advance(LIMIT);
        assertEquals(List.of(), ran);

        nanos = LIMIT.toNanos();
        timers.advance(LIMIT.plusMillis(1));
        assertEquals(List.of("first"), ran);
    }

    @Test
    void one_that_is_added_while_others_run_waits_for_its_own() {
        queue.add(() -> queue.add(() -> ran.add("second")));
        advance(Duration.ofSeconds(11));
        assertEquals(List.of(), ran);

        advance(Duration.ofSeconds(11));
        assertEquals(List.of("second"), ran);
    }

    private void advance(Duration time) {
        for (long step = 0; step < time.toMillis(); step += 100) {
            nanos += Duration.ofMillis(100).toNanos();
            timers.advance(Duration.ofMillis(100));
        }
    }
}
