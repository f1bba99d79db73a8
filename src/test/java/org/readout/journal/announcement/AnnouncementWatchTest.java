package org.readout.journal.announcement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.readout.journal.announcement.AnnouncementWatch.Finding.CURRENT;
import static org.readout.journal.announcement.AnnouncementWatch.Finding.LATE;
import static org.readout.journal.announcement.AnnouncementWatch.Finding.LOST;

import org.junit.jupiter.api.Test;

class AnnouncementWatchTest {

    private final AnnouncementWatch watch = new AnnouncementWatch();

    @Test
    void a_journal_that_stands_still_or_moves_on_announced_is_current() {
        assertEquals(CURRENT, watch.compare(7));
        assertEquals(CURRENT, watch.compare(7));
        watch.announced();
        assertEquals(CURRENT, watch.compare(9));
    }

    @Test
    void an_announcement_that_comes_after_the_comparison_was_only_late() {
        watch.compare(7);
        assertEquals(LATE, watch.compare(8));
        watch.announced();
        assertEquals(CURRENT, watch.compare(8));
    }

    @Test
    void announcements_are_lost_once_one_has_not_come_until_the_next_comparison() {
        watch.compare(7);
        assertEquals(LATE, watch.compare(8));
        assertEquals(LOST, watch.compare(8));
        assertEquals(CURRENT, watch.compare(8));
    }

    /** As after a backup was restored. */
    @Test
    void a_journal_that_went_back_has_changed_too() {
        watch.compare(7);
        assertEquals(LATE, watch.compare(3));
    }
}
