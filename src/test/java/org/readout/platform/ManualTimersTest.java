package org.readout.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.readout.platform.Timers.Cancellable;

class ManualTimersTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final ManualTimers timers = new ManualTimers();
    private final List<String> ran = new ArrayList<>();

    @Test
    void tasks_run_in_the_order_in_which_they_fall_due() {
        timers.after(SECOND.multipliedBy(2), () -> ran.add("late"));
        timers.after(SECOND, () -> ran.add("early"));
        timers.after(SECOND.multipliedBy(2), () -> ran.add("armed later"));

        timers.advance(SECOND.minusNanos(1));
        assertEquals(List.of(), ran);
        timers.advance(SECOND.multipliedBy(5));
        assertEquals(List.of("early", "late", "armed later"), ran);
        assertEquals(0, timers.armed());
    }

    @Test
    void a_cancelled_task_never_runs() {
        Cancellable task = timers.after(SECOND, () -> ran.add("never"));
        task.cancel();
        task.cancel();

        timers.advance(SECOND);
        assertEquals(List.of(), ran);
    }

    @Test
    void a_period_goes_on_until_it_is_cancelled_also_by_itself() {
        Cancellable[] every = new Cancellable[1];
        every[0] = timers.every(SECOND, () -> {
            ran.add("tick");
            if (ran.size() == 3) {
                every[0].cancel();
            }
        });

        timers.advance(SECOND.multipliedBy(2));
        assertEquals(2, ran.size());
        timers.advance(SECOND.multipliedBy(2));
        assertEquals(3, ran.size());
        assertEquals(0, timers.armed());
    }

    @Test
    void what_a_task_arms_runs_in_the_same_time_if_it_falls_due_in_it() {
        timers.after(SECOND, () -> timers.after(SECOND, () -> ran.add("second")));

        timers.advance(SECOND.multipliedBy(2));
        assertEquals(List.of("second"), ran);
    }
}
