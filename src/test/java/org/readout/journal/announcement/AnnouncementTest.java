package org.readout.journal.announcement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnnouncementTest {

    private static final String MACRON = "0190f3a0-0000-7000-8000-000000000001";
    private static final String PUTIN = "0190f3a0-0000-7000-8000-000000000002";

    @Test
    void it_says_which_records_changed() {
        assertEquals(
                new Announcement(7, 9, List.of(UUID.fromString(MACRON), UUID.fromString(PUTIN))),
                Announcement.of("7 9 " + MACRON + " " + PUTIN));
        assertEquals(new Announcement(7, 7, List.of()), Announcement.of("7 7"));
    }

    @Test
    void a_star_stands_for_any_record() {
        assertEquals(new Announcement(7, 300, null), Announcement.of("7 300 *"));
    }

    /** As before schema 28, of a journal that was restored, by hand, and of a newer schema. */
    @ParameterizedTest
    @ValueSource(strings = {"", "7", "restored 7", "7 nine", "7 9 macron", "7 9 * macron"})
    void what_is_not_understood_says_nothing(String text) {
        assertNull(Announcement.of(text));
    }
}
