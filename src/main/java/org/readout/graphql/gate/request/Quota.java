package org.readout.graphql.gate.request;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;

/** How much of something each client has at a time, and all together. */
public final class Quota {

    private final long all;
    private final long perClient;
    private final AtomicLong total = new AtomicLong();
    private final ConcurrentMap<String, Long> clients = new ConcurrentHashMap<>();

    public Quota(long all, long perClient) {
        this.all = all;
        this.perClient = perClient;
    }

    /**
     * Gives a client some more, unless it has as much as it may, or all have. Whoever has less may go beyond the bound once,
     * however much he takes: so that a bound on memory keeps nobody from sending one message.
     *
     * @return whether it was given
     */
    public boolean take(String client, long amount) {
        long before = total.getAndAdd(amount);
        long own = clients.merge(client, amount, Long::sum) - amount;
        if (before < all && own < perClient) {
            return true;
        }
        giveBack(client, amount);
        return false;
    }

    /** Gives a client some more, whatever it has. */
    public void give(String client, long amount) {
        total.addAndGet(amount);
        clients.merge(client, amount, Long::sum);
    }

    public void giveBack(String client, long amount) {
        clients.computeIfPresent(client, (same, held) -> held == amount ? null : Long.valueOf(held - amount));
        total.addAndGet(-amount);
    }

    /** Whether {@link #take} would give that client nothing more, as far as is known now. */
    public boolean isFull(String client) {
        return isFull() || clients.getOrDefault(client, 0L) >= perClient;
    }

    /** Whether all together have what there is. */
    public boolean isFull() {
        return total.get() >= all;
    }

    /** What all have at the moment. */
    public long taken() {
        return total.get();
    }
}
