package org.readout.graphql.gate.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.readout.platform.ManualTimers;

@QuarkusTest
class LargeBodiesTest {

    private static final String ONE = "192.0.2.1";
    private static final String ANOTHER = "192.0.2.2";
    private static final int SMALL = 65_535;
    private static final int LARGE = 65_536;

    @Inject
    Vertx vertx;

    private final ManualTimers timers = new ManualTimers();
    private final LargeBodies bodies = new LargeBodies(timers);
    private final List<String> worked = new CopyOnWriteArrayList<>();
    private Context loop;

    @BeforeEach
    void begin() {
        loop = vertx.getOrCreateContext();
    }

    @Test
    void large_bodies_of_one_client_come_one_after_the_other_with_a_moment_between() {
        onLoop(() -> bodies.read(ONE, LARGE, () -> {
            bodies.read(ONE, LARGE, () -> worked.add("second"));
            bodies.read(ONE, LARGE, () -> worked.add("third"));
            bodies.read(ANOTHER, LARGE, () -> worked.add("another's"));
            bodies.read(ONE, SMALL, () -> worked.add("small"));
            worked.add("first");
        }));
        assertEquals(List.of("another's", "small", "first"), worked);

        passAMoment();
        assertEquals(List.of("another's", "small", "first", "second"), worked);
        passAMoment();
        assertEquals(List.of("another's", "small", "first", "second", "third"), worked);
        onLoop(() -> bodies.read(ONE, LARGE, () -> worked.add("fourth")));
        assertEquals("fourth", worked.get(5));
    }

    @Test
    void what_fails_keeps_none_of_the_others_waiting() {
        assertThrows(
                CompletionException.class,
                () -> onLoop(() -> bodies.read(ONE, LARGE, () -> {
                    bodies.read(ONE, LARGE, () -> worked.add("second"));
                    throw new IllegalStateException("this fails");
                })));
        passAMoment();
        onLoop(() -> bodies.read(ONE, LARGE, () -> worked.add("third")));

        assertEquals(List.of("second", "third"), worked);
    }

    @Test
    void what_is_withdrawn_never_comes_and_takes_no_moment() {
        onLoop(() -> bodies.read(ONE, LARGE, () -> {
            bodies.read(ONE, LARGE, () -> worked.add("second")).cancel();
            bodies.read(ONE, LARGE, () -> worked.add("third"));
        }));
        passAMoment();

        assertEquals(List.of("third"), worked);
    }

    /** What was told before to the event loop has been done by then. */
    private void passAMoment() {
        onLoop(() -> {});
        timers.advance(Duration.ofMillis(1));
    }

    private void onLoop(Runnable work) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        loop.runOnContext(turn -> {
            try {
                work.run();
                done.complete(null);
            } catch (RuntimeException failure) {
                done.completeExceptionally(failure);
            }
        });
        done.join();
    }
}
