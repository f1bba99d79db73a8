package org.readout.graphql.http.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is read of headers once. */
class HeaderCacheTest {

    private final List<List<String>> read = new ArrayList<>();
    private final HeaderCache<Integer> cache = new HeaderCache<>(lines -> {
        read.add(lines);
        return lines.stream().mapToInt(Integer::parseInt).sum();
    });

    @Test
    void the_same_lines_are_read_once_and_others_are_others() {
        assertEquals(1, cache.get(List.of("1")));
        assertEquals(1, cache.get(new ArrayList<>(List.of("1"))));
        assertEquals(0, cache.get(List.of()));
        assertEquals(2, cache.get(List.of("2")));
        assertEquals(3, cache.get(List.of("1", "2")));
        assertEquals(0, cache.get(List.of()));
        assertEquals(List.of(List.of("1"), List.of(), List.of("2"), List.of("1", "2")), read);
    }

    @Test
    void lines_that_change_afterwards_change_nothing_that_is_kept() {
        List<String> lines = new ArrayList<>(List.of("1"));
        cache.get(lines);
        lines.set(0, "2");
        assertEquals(2, cache.get(lines));
        assertEquals(1, cache.get(List.of("1")));
        assertEquals(2, read.size());
    }

    @Test
    void lines_that_are_long_or_many_are_read_each_time() {
        for (int i = 0; i < 2; i++) {
            cache.get(List.of("1", "2"));
            cache.get(List.of("0".repeat(400)));
        }
        assertEquals(4, read.size());
    }

    @Test
    void what_cannot_be_read_fails_each_time() {
        assertThrows(NumberFormatException.class, () -> cache.get(List.of("x")));
        assertThrows(NumberFormatException.class, () -> cache.get(List.of("x")));
    }

    @Test
    void whoever_sends_new_ones_fills_no_memory() {
        for (int i = 0; i < 20_000; i++) {
            cache.get(List.of(String.valueOf(i)));
            cache.get(List.of("0".repeat(400) + i));
            cache.get(List.of("1", String.valueOf(i)));
        }
        assertTrue(cache.size() <= 2_000, () -> cache.size() + " are kept");
    }
}
