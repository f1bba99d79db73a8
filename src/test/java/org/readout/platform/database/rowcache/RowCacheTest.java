package org.readout.platform.database.rowcache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.readout.Heap;

class RowCacheTest {

    private static final Object QUERY = new Object();
    private static final long BOUND = 2_000_000;
    private static final UUID MACRON = new UUID(1, 1);
    private static final UUID PUTIN = new UUID(2, 2);

    private final RecordChanges changes = new RecordChanges();
    private final RowCache cache = new RowCache(changes, BOUND);

    @BeforeEach
    void listen() {
        changes.begin(10);
    }

    @Test
    void a_row_is_found_until_its_record_changes() {
        keep(begin(), MACRON, 10L);
        changes.changed(11, 11, List.of(PUTIN));
        assertEquals("row", found(primary(11)));
        changes.changed(12, 13, List.of(MACRON));
        assertNull(found(primary(13)));
        keep(begin(), MACRON, 13L);
        assertEquals("row", found(primary(13)));
    }

    @Test
    void a_list_is_not_found_once_any_record_in_it_has_changed() {
        RowFootprint list = new RowFootprint();
        list.add(MACRON);
        list.add(PUTIN);
        begin().keep(QUERY, MACRON, "row", list, 10L);
        changes.changed(11, 11, List.of(PUTIN));
        assertNull(found(primary(11)));
    }

    @Test
    void nothing_is_found_for_whoever_has_seen_more_than_was_announced() {
        keep(begin(), MACRON, 10L);
        assertNull(found(primary(11)));
        changes.changed(11, 11, List.of());
        assertEquals("row", found(primary(11)));
    }

    @Test
    void a_row_that_was_read_before_a_change_and_arrives_after_it_is_not_found() {
        RowReading reading = begin();
        changes.changed(11, 11, List.of(MACRON));
        keep(reading, MACRON, 10L);
        assertNull(found(primary(11)));
    }

    @Test
    void a_row_that_was_read_with_a_change_is_found_once_the_change_is_announced() {
        keep(begin(), MACRON, 11L);
        assertEquals("row", found(primary(10)));
        changes.changed(11, 11, List.of(MACRON));
        assertEquals("row", found(primary(11)));
    }

    @Test
    void a_replica_s_request_is_given_no_row_that_may_hold_more_than_the_replica_has_shown() {
        changes.changed(11, 12, List.of());
        keep(begin(), MACRON, 12L);
        assertNull(found(new RowBounds(0, 11, 11)));
        assertEquals("row", found(new RowBounds(0, 12, 12)));
        RowReading reading = begin();
        reading.keep(QUERY, MACRON, "none", new RowFootprint(), null);
        assertNull(found(new RowBounds(0, 12, 12)));
        assertEquals("none", found(primary(12)));
    }

    @Test
    void nothing_older_is_found_once_anything_may_have_changed() {
        keep(begin(), MACRON, 10L);
        changes.changed(11, 300, null);
        assertNull(found(primary(300)));
        keep(begin(), MACRON, 300L);
        changes.changed(302, 302, List.of());
        assertNull(found(primary(302)), "301 was missed");
    }

    @Test
    void nothing_is_found_of_another_history_nor_while_changes_are_not_heard() {
        RowReading reading = begin();
        keep(reading, MACRON, 10L);
        assertNull(found(new RowBounds(1, 10, Long.MAX_VALUE)));
        changes.forget();
        assertNull(found(primary(0)));
        changes.begin(10);
        assertNull(found(primary(10)));
        keep(reading, MACRON, 10L);
        assertNull(found(primary(10)), "it was begun before");
    }

    @Test
    void a_change_that_is_heard_before_the_position_is_known_is_not_lost() {
        changes.forget();
        changes.changed(12, 12, List.of(MACRON));
        changes.begin(11);
        keep(begin(), MACRON, 11L);
        assertNull(found(primary(12)));
    }

    @Test
    void what_is_kept_takes_no_more_than_it_may() {
        for (int length : new int[] {1, 40, 2_000}) {
            for (int i = 0; i < 20_000; i++) {
                String text = "x".repeat(length) + i;
                UUID key = new UUID(i, length);
                RowFootprint footprint = new RowFootprint();
                footprint.add(key);
                footprint.add(text);
                footprint.add(key);
                begin().keep(QUERY, key, List.of(new UUID(i, length), text), footprint, 10L);
            }
            // drops at once what it would drop in a moment
            long bytes = Heap.bytesKept(cache, RecordChanges.class.getName());
            long weighed = cache.bytes();
            assertTrue(weighed <= BOUND, () -> weighed + " bytes by its own weights");
            assertTrue(bytes <= BOUND * 1.2, () -> bytes + " bytes");
            assertTrue(bytes >= BOUND / 4, () -> bytes + " bytes");
        }
        assertEquals(0, new RowCache(changes, 0).bytes());
    }

    @Test
    void a_list_without_rows_that_a_replica_gave_is_no_newer_than_the_replica() {
        changes.changed(11, 11, List.of(MACRON));
        cache.begin(0, 10).keep(QUERY, MACRON, "none", naming(MACRON), null);
        assertNull(found(primary(11)));
        begin().keep(QUERY, MACRON, "none", naming(MACRON), null);
        assertEquals("none", found(primary(11)));
    }

    private RowReading begin() {
        return cache.begin(0, Long.MAX_VALUE);
    }

    private static RowFootprint naming(UUID record) {
        RowFootprint footprint = new RowFootprint();
        footprint.add(record);
        return footprint;
    }

    private static void keep(RowReading reading, UUID record, Long position) {
        reading.keep(QUERY, MACRON, "row", naming(record), position);
    }

    private static RowBounds primary(long atLeast) {
        return new RowBounds(0, atLeast, Long.MAX_VALUE);
    }

    private Object found(RowBounds bounds) {
        RowCache.Found found = cache.find(QUERY, MACRON, bounds);
        return found == null ? null : found.value();
    }
}
