package org.readout.pages.actor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.readout.pages.actor.MonthBars.Bar;
import org.readout.pages.actor.MonthBars.Month;

class MonthBarsTest {

    @Test
    void bars_stand_in_the_order_of_months_and_the_longest_is_that_of_the_most() {
        MonthBars bars = MonthBars.of(
                List.of(new Month("2018-11", "November 2018", 4), new Month("2018-10", "October 2018", 1)), 5);
        assertEquals(
                List.of(new Bar("2018-10", "October 2018", 1, 50), new Bar("2018-11", "November 2018", 4, 200)),
                bars.bars());
        assertNull(bars.remainder());
    }

    @Test
    void a_month_of_very_few_has_a_bar_that_is_seen_and_what_has_no_month_is_told() {
        MonthBars bars = MonthBars.of(
                List.of(new Month("2018-11", "November 2018", 5_000), new Month("2018-10", "October 2018", 1)), 5_002);
        assertEquals(1, bars.bars().get(0).width());
        assertEquals("1 statement more may belong to one month or another, and has no bar.", bars.remainder());
    }
}
