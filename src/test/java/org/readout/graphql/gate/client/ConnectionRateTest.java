package org.readout.graphql.gate.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.readout.graphql.gate.ManualTimeMeter;

class ConnectionRateTest {

    private static final String ADDRESS = "192.0.2.1";
    private static final int A_SECOND = 500;

    private final ManualTimeMeter time = new ManualTimeMeter();
    private final ConnectionRate rate = new ConnectionRate(A_SECOND, time);

    @Test
    void four_seconds_worth_may_come_at_once_and_then_so_many_a_second() {
        assertEquals(4 * A_SECOND, allowed(10_000));

        time.passes(Duration.ofSeconds(1));
        assertEquals(A_SECOND, allowed(10_000));
        time.passes(Duration.ofMillis(100));
        assertEquals(A_SECOND / 10, allowed(10_000));
    }

    @Test
    void each_address_has_its_own() {
        allowed(10_000);

        assertTrue(rate.allows("192.0.2.2"));
    }

    @Test
    void without_a_rate_any_number_may_come() {
        ConnectionRate any = new ConnectionRate(0, time);

        assertTrue(IntStream.range(0, 10_000).allMatch(i -> any.allows(ADDRESS)));
    }

    private int allowed(int asked) {
        return (int) IntStream.range(0, asked).filter(i -> rate.allows(ADDRESS)).count();
    }
}
