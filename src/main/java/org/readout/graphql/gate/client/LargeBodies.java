package org.readout.graphql.gate.client;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import org.readout.platform.Timers;
import org.readout.platform.Timers.Cancellable;

/**
 * Has operations be made of one client's large bodies one after the other, whichever event loops they came to: each holds up its
 * event loop for some milliseconds, and those of several requests would do so at a stretch.
 */
@Singleton
public class LargeBodies {

    private static final int LARGE_BYTES = 64 * 1024;

    /** An event loop looks for what has come from others before it runs what a timer is for, and after what it was just told. */
    private static final Duration A_MOMENT = Duration.ofMillis(1);

    private final Timers timers;
    /** Of each client whose large body is worked on, the others that wait. */
    private final Map<String, Queue<Runnable>> waiting = new HashMap<>();

    LargeBodies(Timers timers) {
        this.timers = timers;
    }

    /**
     * Works on so many bytes in the current Vert.x context: at once where they are few, else when it is their turn.
     *
     * @return withdraws what waits, so that nothing of a client is kept who is gone
     */
    public Cancellable read(String client, long bytes, Runnable work) {
        if (bytes < LARGE_BYTES) {
            work.run();
            return () -> {};
        }
        Context context = Vertx.currentContext();
        Runnable turn = () -> {
            try {
                work.run();
            } finally {
                beginNext(client);
            }
        };
        Runnable later = () -> context.runOnContext(moment -> timers.after(A_MOMENT, turn));
        if (beginsNow(client, later)) {
            turn.run();
        }
        return () -> withdraw(client, later);
    }

    private boolean beginsNow(String client, Runnable later) {
        synchronized (waiting) {
            Queue<Runnable> others = waiting.get(client);
            if (others == null) {
                waiting.put(client, new ArrayDeque<>());
                return true;
            }
            others.add(later);
            return false;
        }
    }

    private void withdraw(String client, Runnable later) {
        synchronized (waiting) {
            Queue<Runnable> others = waiting.get(client);
            if (others != null) {
                others.remove(later);
            }
        }
    }

    private void beginNext(String client) {
        Runnable next;
        synchronized (waiting) {
            next = waiting.get(client).poll();
            if (next == null) {
                waiting.remove(client);
            }
        }
        if (next != null) {
            next.run();
        }
    }
}
