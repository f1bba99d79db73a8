package org.readout.platform.database.replica;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class CoalescedProbeTest {

    private final List<CompletableFuture<ShownPosition>> asked = new ArrayList<>();
    private final CoalescedProbe probe = new CoalescedProbe(() -> {
        CompletableFuture<ShownPosition> question = new CompletableFuture<>();
        asked.add(question);
        return question;
    });

    @Test
    void who_comes_while_a_question_is_under_way_shares_the_next() {
        CompletableFuture<ShownPosition> first = probe.next();
        CompletableFuture<ShownPosition> second = probe.next();
        assertSame(second, probe.next());
        assertEquals(1, asked.size());
        asked.get(0).complete(new ShownPosition(1, true));
        assertEquals(1, first.join().position());
        assertFalse(second.isDone());
        assertEquals(2, asked.size());
        asked.get(1).complete(new ShownPosition(2, true));
        assertEquals(2, second.join().position());
    }

    @Test
    void after_a_failure_the_next_question_is_put() {
        CompletableFuture<ShownPosition> first = probe.next();
        CompletableFuture<ShownPosition> second = probe.next();
        asked.get(0).completeExceptionally(new IllegalStateException("away"));
        assertTrue(first.isCompletedExceptionally());
        asked.get(1).complete(new ShownPosition(3, true));
        assertEquals(3, second.join().position());
        probe.next();
        assertEquals(3, asked.size());
    }
}
