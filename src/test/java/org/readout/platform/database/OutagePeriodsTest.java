package org.readout.platform.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutagePeriodsTest {

    private static final Duration SOON = Duration.ofMillis(200);
    private static final Duration SETTLED = Duration.ofSeconds(2);

    private final List<String> told = new ArrayList<>();
    private long now = -1;
    private final OutagePeriods periods =
            new OutagePeriods(() -> now, SETTLED, () -> told.add("away"), () -> told.add("back"));

    @Test
    void an_outage_is_told_once_however_often_it_is_met() {
        periods.answered(true);
        periods.answered(false);
        after(Duration.ofMinutes(1), false);
        after(SOON, true);
        after(SOON, true);
        assertEquals(List.of("away", "back"), told);
    }

    @Test
    void a_database_that_fails_again_while_it_comes_is_in_the_same_outage() {
        periods.answered(false);
        after(SOON, true);
        after(SOON, false);
        after(SOON, true);
        after(SOON, false);
        after(SOON, true);
        assertEquals(List.of("away", "back"), told);
        after(Duration.ofMinutes(1), false);
        assertEquals(List.of("away", "back", "away"), told);
    }

    @Test
    void one_that_came_and_stays_away_is_told_as_an_outage_of_its_own() {
        periods.answered(false);
        after(SOON, true);
        after(SOON, false);
        after(SETTLED, false);
        after(SOON, false);
        assertEquals(List.of("away", "back", "away"), told);
    }

    private void after(Duration time, boolean up) {
        now += time.toNanos();
        periods.answered(up);
    }
}
