package org.readout.graphql.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.readout.graphql.error.BadInput;

class PageRequestTest {

    @Test
    void a_page_has_twenty_rows_from_the_start_unless_it_is_asked_otherwise() {
        assertEquals(new PageRequest(20, false, null, null), PageRequest.of(null, null, null, null));
        assertEquals(new PageRequest(20, false, "a", "b"), PageRequest.of(null, "a", null, "b"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 99, 100})
    void a_size_within_bounds_counts_from_either_end(int size) {
        assertEquals(new PageRequest(size, false, "a", null), PageRequest.of(size, "a", null, null));
        assertEquals(new PageRequest(size, true, null, "b"), PageRequest.of(null, null, size, "b"));
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 101, Integer.MAX_VALUE})
    void a_size_out_of_bounds_is_refused(int size) {
        assertEquals(
                "`first` is from 0 to 100; this is " + size + ".",
                assertThrows(BadInput.class, () -> PageRequest.of(size, null, null, null))
                        .getMessage());
        assertEquals(
                "`last` is from 0 to 100; this is " + size + ".",
                assertThrows(BadInput.class, () -> PageRequest.of(null, null, size, null))
                        .getMessage());
    }

    @Test
    void both_sizes_at_once_are_refused() {
        assertEquals(
                "Give `first` or `last`, not both.",
                assertThrows(BadInput.class, () -> PageRequest.of(1, null, 1, null))
                        .getMessage());
    }
}
