package org.readout.platform.database.replica;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadDatabasesTest {

    private static final Duration WAIT = Duration.ofMillis(250);

    private final ReadFloor floor = new ReadFloor();
    private final FakeDatabase primary = new FakeDatabase(10, false);
    private final Map<String, FakeDatabase> fakes =
            new HashMap<>(Map.of("one", new FakeDatabase(10, true), "two", new FakeDatabase(10, true)));
    private final Deque<Runnable> later = new ArrayDeque<>();
    private final Deque<Runnable> limits = new ArrayDeque<>();
    private final List<String> changes = new ArrayList<>();
    private long now;
    private long stepNanos;
    private final ReadDatabases databases = new ReadDatabases(
            floor,
            primary::ask,
            List.of("one", "two"),
            name -> fakes.get(name)::ask,
            new ReplicaLimits(Duration.ofSeconds(5), WAIT),
            this::time,
            (next, pause) -> (pause.equals(WAIT) ? limits : later).add(next),
            (replica, before) -> changes.add(replica.name() + " " + replica.state()));

    @BeforeEach
    void refresh() {
        databases.refresh();
    }

    private long time() {
        now += stepNanos;
        return now;
    }

    private String chosen(long atLeast) {
        return databases.now(atLeast).map(Replica::name).orElse("primary");
    }

    private void passes(Duration time) {
        now += time.toNanos();
    }

    @Test
    void replicas_are_read_from_in_turn() {
        assertEquals(List.of("one", "two", "one"), List.of(chosen(0), chosen(0), chosen(0)));
    }

    @Test
    void a_client_reads_only_from_what_has_shown_as_much_as_it_has_seen() {
        fakes.get("two").position = 12;
        databases.refresh();
        assertEquals(List.of("two", "two"), List.of(chosen(11), chosen(11)));
        assertEquals("primary", chosen(13));
    }

    @Test
    void what_an_answer_may_have_contained_is_the_least_that_the_next_one_reads() {
        Replica one = databases.replicas().get(0);
        fakes.get("one").position = 14;
        assertTrue(databases.bound(one, 10).join());
        assertEquals(14, floor.position());
        assertEquals(List.of("one", "one"), List.of(chosen(0), chosen(0)));
    }

    @Test
    void what_was_read_from_the_primary_bounds_what_replicas_may_show() {
        primary.position = 20;
        databases.bound(null, 0).join();
        assertEquals("primary", chosen(0));
    }

    @Test
    void an_answer_of_a_replica_that_went_away_is_bounded_by_the_primary() {
        primary.position = 20;
        fakes.get("one").away = true;
        assertTrue(databases.bound(databases.replicas().get(0), 10).join());
        assertEquals(20, floor.position());
    }

    @Test
    void while_nobody_knows_what_an_answer_contained_all_is_read_from_the_primary() {
        primary.away = true;
        assertTrue(databases.bound(null, 0).join());
        assertEquals("primary", chosen(0));
        primary.away = false;
        databases.refresh();
        assertNotEquals("primary", chosen(0));
    }

    @Test
    void an_answer_of_a_replica_that_was_set_back_is_not_given() {
        fakes.get("one").position = 9;
        assertFalse(databases.bound(databases.replicas().get(0), 10).join());
        assertEquals(1, floor.epoch());
    }

    @Test
    void a_replica_that_takes_writes_of_its_own_is_not_read_from() {
        fakes.get("one").standby = false;
        databases.refresh();
        assertEquals(List.of("two", "two"), List.of(chosen(0), chosen(0)));
        assertEquals(1, floor.epoch());
    }

    @Test
    void a_replica_that_lags_for_too_long_is_left_out_until_it_has_caught_up() {
        primary.position = 11;
        fakes.get("two").position = 11;
        databases.refresh();
        passes(Duration.ofSeconds(6));
        databases.refresh();
        assertEquals(List.of("two", "two"), List.of(chosen(0), chosen(0)));
        assertEquals(Duration.ofSeconds(6), databases.lag(databases.replicas().get(0)));
        fakes.get("one").position = 11;
        databases.refresh();
        assertEquals(List.of("one READY", "two READY", "one LAGGING", "one READY"), changes);
    }

    @Test
    void an_outage_is_told_once_and_its_end_once() {
        fakes.get("one").away = true;
        databases.refresh();
        databases.refresh();
        fakes.get("one").away = false;
        databases.refresh();
        assertEquals(List.of("one READY", "two READY", "one AWAY", "one READY"), changes);
    }

    @Test
    void a_request_waits_for_a_replica_that_is_only_just_behind() {
        primary.position = 11;
        databases.bound(null, 0).join();
        CompletableFuture<Optional<Replica>> chosen = databases.soon(11);
        assertFalse(chosen.isDone());
        fakes.get("two").position = 11;
        later.remove().run();
        later.remove().run();
        assertEquals("two", chosen.join().orElseThrow().name());
    }

    @Test
    void a_request_waits_no_longer_than_it_may() {
        primary.position = 11;
        databases.bound(null, 0).join();
        CompletableFuture<Optional<Replica>> chosen = databases.soon(11);
        assertFalse(chosen.isDone());
        limits.remove().run();
        assertTrue(chosen.join().isEmpty());
    }

    @Test
    void a_request_waits_no_longer_where_a_replica_does_not_answer() {
        primary.position = 11;
        databases.bound(null, 0).join();
        fakes.values().forEach(fake -> fake.held = new CompletableFuture<>());
        CompletableFuture<Optional<Replica>> chosen = databases.soon(11);
        assertFalse(chosen.isDone());
        limits.remove().run();
        assertTrue(chosen.join().isEmpty());
    }

    @Test
    void a_request_does_not_wait_for_replicas_that_have_just_fallen_behind() {
        primary.position = 11;
        databases.bound(null, 0).join();
        // of the two looks at each replica the first one finds it close, and the second one not
        stepNanos = WAIT.toNanos() - 1;
        CompletableFuture<Optional<Replica>> chosen = databases.soon(11);
        stepNanos = 0;
        while (!later.isEmpty()) {
            later.remove().run();
        }
        assertTrue(chosen.isDone());
    }

    @Test
    void a_standby_in_the_place_of_the_primary_does_not_set_positions_back() {
        primary.position = 20;
        fakes.get("one").position = 20;
        databases.refresh();
        databases.bound(null, 0).join();
        primary.position = 12;
        primary.standby = true;
        databases.primaryChanged();
        databases.refresh();
        assertEquals(20, floor.position());
        assertEquals(List.of("one", "one"), List.of(chosen(0), chosen(0)));
    }

    @Test
    void nobody_waits_for_a_position_that_the_primary_does_not_have() {
        assertTrue(databases.soon(1_000_000).join().isEmpty());
        assertNotEquals("primary", chosen(0));
    }

    @Test
    void where_the_primary_was_set_back_positions_begin_anew() {
        primary.position = 20;
        databases.bound(null, 0).join();
        primary.position = 12;
        databases.refresh();
        assertEquals(12, floor.position());
        assertEquals(1, floor.epoch());
    }

    @Test
    void a_raise_while_the_primary_is_asked_is_not_taken_for_a_set_back() {
        primary.held = new CompletableFuture<>();
        CompletableFuture<Boolean> bound = databases.bound(null, 0);
        floor.raise(15);
        primary.held.complete(new ShownPosition(12, false));
        assertTrue(bound.join());
        assertEquals(15, floor.position());
        assertEquals(0, floor.epoch());
    }

    private static final class FakeDatabase {

        private long position;
        private boolean standby;
        private boolean away;
        private CompletableFuture<ShownPosition> held;

        private FakeDatabase(long position, boolean standby) {
            this.position = position;
            this.standby = standby;
        }

        private CompletableFuture<ShownPosition> ask() {
            if (held != null) {
                return held;
            }
            return away
                    ? CompletableFuture.failedFuture(new IllegalStateException("away"))
                    : CompletableFuture.completedFuture(new ShownPosition(position, standby));
        }
    }
}
