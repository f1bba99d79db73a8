package org.readout.platform.database.primary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrimaryStateTest {

    private static final Duration GRACE = Duration.ofSeconds(3);
    private static final long SECOND = 1_000_000_000L;

    private static final ServerAnswer PRIMARY = new ServerAnswer(ServerRole.READ_WRITE, "one", "00000001", null);
    private static final ServerAnswer STANDBY = new ServerAnswer(ServerRole.READ_ONLY, "two", "", null);
    private static final ServerAnswer PROMOTED = new ServerAnswer(ServerRole.READ_WRITE, "two", "00000002", null);
    private static final ServerAnswer AWAY = ServerAnswer.none();

    private static final PrimaryState ON_PRIMARY = after(PrimaryState.UNKNOWN, 0, PRIMARY, STANDBY);

    @Test
    void the_one_that_takes_writes_is_used_wherever_it_is_in_the_list() {
        PrimaryState state = after(PrimaryState.UNKNOWN, 0, STANDBY, PRIMARY);
        assertEquals(1, state.candidate());
        assertEquals(ServerRole.READ_WRITE, state.role());
        assertEquals(1, state.epoch());
    }

    @Test
    void nothing_changes_while_the_primary_answers() {
        assertEquals(ON_PRIMARY, after(ON_PRIMARY, 5, PRIMARY, AWAY));
    }

    @Test
    void a_promoted_standby_is_used_at_once() {
        PrimaryState state = after(ON_PRIMARY, 1, AWAY, PROMOTED);
        assertEquals(1, state.candidate());
        assertEquals(2, state.epoch());
        assertFalse(state.hasServerOf(ON_PRIMARY));
    }

    @Test
    void of_two_that_take_writes_the_one_that_was_promoted_last_is_used() {
        assertEquals(1, after(ON_PRIMARY, 0, PRIMARY, PROMOTED).candidate());
        assertEquals(1, after(PrimaryState.UNKNOWN, 0, PRIMARY, PROMOTED).candidate());
    }

    @Test
    void of_two_on_one_timeline_the_one_in_use_stays() {
        ServerAnswer other = new ServerAnswer(ServerRole.READ_WRITE, "two", "00000001", null);
        PrimaryState onSecond = after(PrimaryState.UNKNOWN, 0, AWAY, other);
        assertEquals(1, after(onSecond, 0, PRIMARY, other).candidate());
        assertEquals(0, after(PrimaryState.UNKNOWN, 0, PRIMARY, other).candidate());
    }

    @Test
    void a_standby_is_read_only_once_the_primary_has_been_away_for_a_while() {
        PrimaryState gone = after(ON_PRIMARY, 0, AWAY, STANDBY);
        assertEquals(0, gone.candidate());
        assertEquals(ServerRole.READ_WRITE, gone.role());
        assertEquals(0, after(gone, 2 * SECOND, AWAY, STANDBY).candidate());

        PrimaryState reading = after(gone, 3 * SECOND, AWAY, STANDBY);
        assertEquals(1, reading.candidate());
        assertEquals(ServerRole.READ_ONLY, reading.role());
        assertEquals(2, reading.epoch());
    }

    @Test
    void a_primary_that_is_back_in_time_has_its_grace_anew() {
        PrimaryState gone = after(ON_PRIMARY, 0, AWAY, STANDBY);
        PrimaryState back = after(gone, 2 * SECOND, PRIMARY, STANDBY);
        assertEquals(ON_PRIMARY, back);
        assertEquals(
                0,
                after(after(back, 3 * SECOND, AWAY, STANDBY), 4 * SECOND, AWAY, STANDBY)
                        .candidate());
    }

    @Test
    void at_the_start_a_standby_without_a_primary_is_read_at_once() {
        assertEquals(
                ServerRole.READ_ONLY,
                after(PrimaryState.UNKNOWN, 0, AWAY, STANDBY).role());
    }

    @Test
    void a_promotion_of_the_one_in_use_keeps_its_connections_and_moves_the_epoch_on() {
        PrimaryState reading = after(PrimaryState.UNKNOWN, 0, AWAY, STANDBY);
        PrimaryState writing = after(reading, 0, AWAY, PROMOTED);
        assertEquals(ServerRole.READ_WRITE, writing.role());
        assertEquals(reading.epoch() + 1, writing.epoch());
        assertTrue(writing.hasServerOf(reading));
    }

    @Test
    void a_name_that_leads_to_another_server_loses_the_connections_to_the_former() {
        PrimaryState state = after(ON_PRIMARY, 0, PROMOTED, AWAY);
        assertEquals(0, state.candidate());
        assertFalse(state.hasServerOf(ON_PRIMARY));
    }

    @Test
    void a_write_that_was_refused_by_a_server_that_takes_writes_had_gone_elsewhere() {
        PrimaryState state = ON_PRIMARY.after(List.of(PRIMARY, STANDBY), true, 0, GRACE);
        assertEquals(ON_PRIMARY.epoch() + 1, state.epoch());
        assertFalse(state.hasServerOf(ON_PRIMARY));
    }

    @Test
    void a_primary_that_lets_nobody_write_is_read() {
        ServerAnswer closed = new ServerAnswer(ServerRole.READ_ONLY, "one", "", null);
        PrimaryState state = after(ON_PRIMARY, 0, closed, STANDBY);
        assertEquals(0, state.candidate());
        assertEquals(ServerRole.READ_ONLY, state.role());
        assertTrue(state.hasServerOf(ON_PRIMARY));
    }

    private static PrimaryState after(PrimaryState state, long now, ServerAnswer... answers) {
        return state.after(List.of(answers), false, now, GRACE);
    }
}
