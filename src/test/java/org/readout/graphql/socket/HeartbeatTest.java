package org.readout.graphql.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.readout.platform.ManualTimers;

class HeartbeatTest {

    private static final Duration PERIOD = Duration.ofSeconds(12);

    private final ManualTimers timers = new ManualTimers();
    private int pings;
    private int losses;

    private final Heartbeat heartbeat = new Heartbeat(timers, PERIOD, () -> pings++, () -> losses++);

    @Test
    void a_client_that_answers_is_pinged_for_ever() {
        for (int i = 0; i < 1000; i++) {
            timers.advance(PERIOD);
            heartbeat.heard();
        }
        assertEquals(1000, pings);
        assertEquals(0, losses);
    }

    @Test
    void a_client_that_leaves_two_pings_unanswered_is_lost_when_the_third_is_due() {
        timers.advance(PERIOD.multipliedBy(2));
        assertEquals(0, losses);
        timers.advance(PERIOD.multipliedBy(5));
        assertEquals(2, pings);
        assertEquals(1, losses);
        assertEquals(0, timers.armed());
    }

    @Test
    void once_it_is_stopped_it_does_nothing() {
        heartbeat.stop();
        timers.advance(PERIOD.multipliedBy(5));
        assertEquals(0, pings + losses);
    }
}
