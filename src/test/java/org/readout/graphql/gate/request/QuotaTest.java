package org.readout.graphql.gate.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuotaTest {

    private final Quota quota = new Quota(5, 3);

    @Test
    void a_client_has_no_more_than_its_share_and_leaves_the_others_theirs() {
        assertTrue(quota.take("a", 1) && quota.take("a", 1) && quota.take("a", 1));
        assertFalse(quota.take("a", 1));
        assertTrue(quota.take("b", 1));
    }

    @Test
    void all_together_have_no_more_than_there_is() {
        assertTrue(quota.take("a", 3) && quota.take("b", 2));
        assertFalse(quota.take("c", 1));
        assertEquals(5, quota.taken());
    }

    @Test
    void what_was_given_back_is_there_again() {
        quota.take("a", 3);
        quota.giveBack("a", 2);
        assertTrue(quota.take("a", 1));
        quota.giveBack("a", 2);
        assertEquals(0, quota.taken());
    }

    @Test
    void what_has_to_be_given_is_given_beyond_all_bounds_and_counts() {
        quota.take("a", 3);
        quota.give("a", 10);
        assertTrue(quota.isFull("a") && quota.isFull());
        quota.giveBack("a", 10);
        assertTrue(quota.isFull("a"));
        assertFalse(quota.isFull("b"));
    }

    @Test
    void whoever_has_less_than_his_share_may_go_beyond_it_once() {
        assertTrue(quota.take("a", 100));
        assertFalse(quota.take("a", 1));
        quota.giveBack("a", 100);
        assertTrue(quota.take("a", 1));
    }

    @Test
    void nothing_is_lost_where_many_take_at_once() {
        Quota wide = new Quota(1_000_000, 50);
        long given = IntStream.range(0, 100_000)
                .parallel()
                .filter(i -> wide.take("client" + i % 7, 1))
                .count();

        assertEquals(given, wide.taken());
        assertTrue(given <= 350, () -> given + " were given");
    }
}
