package org.readout.platform.database.connection;

import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.common.vertx.VertxContext;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How long somebody waits for the answer to a request, and for whom it is. When it ends, because its time is up or because
 * its client has left, what the request still waits for is withdrawn, what runs for it is cancelled, and nothing more is
 * begun. Only a transaction that is being committed by then is left alone, for nobody could tell what became of it.
 */
public final class Deadline {

    private static final String KEY = Deadline.class.getName();

    private final Set<Runnable> hooks = new HashSet<>();
    private Object client;
    private long endNanos;
    private boolean timed;
    private volatile boolean over;
    private boolean committing;
    private Commits commits = Commits.NO_WRITE;

    private Deadline() {}

    /** That of the request which the current Vert.x context is for. */
    public static Deadline begin() {
        Deadline deadline = new Deadline();
        deadline.join();
        return deadline;
    }

    /** That of the current Vert.x context; outside of a request one that does not end. */
    public static Deadline current() {
        return VertxContext.isOnDuplicatedContext()
                ? ContextLocals.<Deadline>get(KEY).orElseGet(Deadline::new)
                : new Deadline();
    }

    /** Holds for what the current Vert.x context does, too. */
    public void join() {
        ContextLocals.put(KEY, this);
    }

    /**
     * Time runs from now on.
     *
     * @param who the client, told from others by {@link Object#equals}
     */
    public synchronized void start(Object who, Duration limit) {
        client = who;
        endNanos = System.nanoTime() + limit.toNanos();
        timed = true;
    }

    /** Whose request it is; empty for the server's own work. */
    synchronized Optional<Object> client() {
        return Optional.ofNullable(client);
    }

    /** What is left of its time, at least a millisecond; empty where it has no end. */
    public synchronized Optional<Duration> remaining() {
        return timed
                ? Optional.of(Duration.ofMillis(Math.max(
                        1, Duration.ofNanos(endNanos - System.nanoTime()).toMillis())))
                : Optional.empty();
    }

    public boolean isOver() {
        return over;
    }

    /** Ends it; once, however often it is called. */
    public void end() {
        List<Runnable> withdrawn;
        synchronized (this) {
            if (over) {
                return;
            }
            over = true;
            if (committing) {
                commits = Commits.UNKNOWN;
            }
            withdrawn = List.copyOf(hooks);
            hooks.clear();
        }
        withdrawn.forEach(Runnable::run);
    }

    /**
     * Has something done when it ends, on whichever thread that is.
     *
     * @return whether it will be; false if it is over
     */
    public synchronized boolean onEnd(Runnable hook) {
        return !over && hooks.add(hook);
    }

    public synchronized void remove(Runnable hook) {
        hooks.remove(hook);
    }

    /** Something is about to be written. */
    public synchronized void writes() {
        if (commits == Commits.NO_WRITE) {
            commits = Commits.NONE;
        }
    }

    /**
     * Asks whether a transaction may be committed. From then until {@link #committed} its outcome is not known.
     *
     * @return false if it is over; the transaction must be rolled back
     */
    public synchronized boolean beginCommit() {
        committing = !over;
        return committing;
    }

    /** The commit that was begun has ended. */
    public synchronized void committed(boolean successfully) {
        if (committing && !over && successfully) {
            commits = Commits.SOME;
        }
        committing = false;
    }

    /** What its request had committed when it ended, or has by now. */
    public synchronized Commits commits() {
        return commits;
    }

    /** What became of the transactions of a request. */
    public enum Commits {
        /** It writes nothing. */
        NO_WRITE,
        /** What it wrote was rolled back. */
        NONE,
        /** At least one was committed. */
        SOME,
        /** One was being committed at the end of the request. */
        UNKNOWN
    }

    /** A request ended before it was answered. */
    public static final class Over extends RuntimeException {

        private static final long serialVersionUID = 1;

        public Over() {
            this("Nobody waits for this.");
        }

        /** @param message says why, for the client */
        Over(String message) {
            super(message, null, false, false);
        }
    }
}
