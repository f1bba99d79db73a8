package org.readout.platform.database.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.readout.platform.database.connection.Deadline.Commits;

class DeadlineTest {

    private final Deadline deadline = Deadline.current();
    private final AtomicInteger withdrawn = new AtomicInteger();

    @Test
    void what_still_waits_is_withdrawn_at_the_end_once() {
        Runnable gone = () -> withdrawn.addAndGet(100);
        deadline.onEnd(gone);
        deadline.onEnd(withdrawn::incrementAndGet);
        deadline.remove(gone);

        deadline.end();
        deadline.end();

        assertEquals(1, withdrawn.get());
        assertTrue(deadline.isOver());
    }

    @Test
    void nothing_is_begun_after_the_end() {
        deadline.end();

        assertFalse(deadline.onEnd(withdrawn::incrementAndGet));
        assertFalse(deadline.beginCommit());
        assertEquals(0, withdrawn.get());
    }

    @Test
    void a_request_that_ends_before_its_commit_has_recorded_nothing() {
        deadline.writes();
        deadline.end();

        assertFalse(deadline.beginCommit());
        deadline.committed(false);
        assertEquals(Commits.NONE, deadline.commits());
    }

    @Test
    void nobody_knows_what_became_of_a_commit_that_the_end_found_under_way() {
        deadline.writes();
        assertTrue(deadline.beginCommit());
        deadline.end();
        assertEquals(Commits.UNKNOWN, deadline.commits());

        deadline.committed(true);
        assertEquals(Commits.UNKNOWN, deadline.commits());
    }

    @Test
    void what_was_committed_before_the_end_stays() {
        deadline.writes();
        deadline.beginCommit();
        deadline.committed(true);
        deadline.writes();
        deadline.end();

        assertEquals(Commits.SOME, deadline.commits());
        assertFalse(deadline.beginCommit());
    }

    @Test
    void a_commit_that_failed_recorded_nothing() {
        deadline.writes();
        deadline.beginCommit();
        deadline.committed(false);
        deadline.end();

        assertEquals(Commits.NONE, deadline.commits());
    }

    @Test
    void a_request_has_its_limit_at_first_and_never_nothing() {
        assertEquals(Optional.empty(), deadline.remaining());

        deadline.start("anna", Duration.ofMinutes(1));
        assertTrue(deadline.remaining().orElseThrow().compareTo(Duration.ofSeconds(50)) > 0);

        deadline.start("anna", Duration.ofSeconds(-1));
        assertEquals(Duration.ofMillis(1), deadline.remaining().orElseThrow());
    }
}
