package org.readout.platform.database.replica;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** A database that replays what the primary commits, as far as it has shown itself. */
public final class Replica {

    private static final long NOTHING = -1;

    private final String name;
    private final CoalescedProbe probe;
    private volatile State state = State.UNKNOWN;
    private volatile long shown = NOTHING;

    Replica(String name, Supplier<CompletableFuture<ShownPosition>> probe) {
        this.name = name;
        this.probe = new CoalescedProbe(probe);
    }

    /** Its host and port. */
    public String name() {
        return name;
    }

    public State state() {
        return state;
    }

    /** The last position that it has shown: it shows that much at least. */
    public long shown() {
        return shown;
    }

    /** Whether it can be read from by whoever asks for no more than that. */
    boolean shows(long position) {
        return state == State.READY && shown >= position;
    }

    /** What it shows from now on; the rules have heard of it when this completes. */
    CompletableFuture<ShownPosition> ask() {
        return probe.next();
    }

    /** @return what it was before */
    State become(State next) {
        State before = state;
        state = next;
        return before;
    }

    void show(long position) {
        shown = position;
    }

    /** What becomes of a replica. */
    public enum State {
        /** It has not been asked yet. */
        UNKNOWN,
        /** It serves reads. */
        READY,
        /** It is further behind the primary than it may be. */
        LAGGING,
        /** It takes writes of its own: nobody knows whether it has those of the primary that is in use. */
        PROMOTED,
        /** It does not answer. */
        AWAY
    }
}
