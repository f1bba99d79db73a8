package org.readout.platform.database.reads;

import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.common.vertx.VertxContext;
import java.util.OptionalLong;
import org.readout.platform.database.connection.SqlLatency;
import org.readout.platform.database.replica.Replica;

/**
 * Which database a request reads from, to its end: the primary, unless a replica was chosen for it; and the positions that its
 * client asked for and is told.
 */
public final class ReadRoute {

    private static final String KEY = ReadRoute.class.getName();

    private final long atLeast;
    private final boolean asked;
    private Replica replica;
    private long shown;
    private boolean read;
    private boolean keptRows;
    private volatile long told = -1;

    private ReadRoute(OptionalLong atLeast) {
        this.atLeast = atLeast.orElse(0);
        asked = atLeast.isPresent();
    }

    /**
     * That of the request which the current Vert.x context is for.
     *
     * @param atLeast the position that its client has seen; empty where it says nothing
     */
    public static ReadRoute begin(OptionalLong atLeast) {
        ReadRoute route = new ReadRoute(atLeast);
        route.keptRows = true;
        ContextLocals.put(KEY, route);
        return route;
    }

    /** That of the current Vert.x context; outside of a request one to the primary. */
    public static ReadRoute current() {
        return VertxContext.isOnDuplicatedContext()
                ? ContextLocals.<ReadRoute>get(KEY).orElseGet(() -> new ReadRoute(OptionalLong.empty()))
                : new ReadRoute(OptionalLong.empty());
    }

    /** Reads from the primary from now on, and takes nothing that was kept: what is written is read as the last writer left it. */
    public void usePrimary() {
        replica = null;
        keptRows = false;
    }

    /** Whether rows that were read before do for it. */
    boolean takesKeptRows() {
        return keptRows;
    }

    /** The position that the answer tells its client; empty where it tells none. */
    public OptionalLong told() {
        return told < 0 ? OptionalLong.empty() : OptionalLong.of(told);
    }

    /** The answer tells the client how far it has seen. */
    void tell(long position) {
        told = position;
    }

    /** Whether its client asked for a position, and so is told one. */
    boolean isAsked() {
        return asked;
    }

    /** The position that is read at least. */
    long atLeast() {
        return atLeast;
    }

    /** Null for the primary. */
    Replica replica() {
        return replica;
    }

    /** By which metrics and traces know what is read. */
    String database() {
        Replica chosen = replica;
        return chosen == null ? SqlLatency.PRIMARY : chosen.name();
    }

    /** What the replica had shown when it was chosen. */
    long shown() {
        return shown;
    }

    void use(Replica chosen) {
        shown = chosen.shown();
        replica = chosen;
    }

    /** A statement is made for it. */
    void reads() {
        read = true;
    }

    /** Whether statements were made since this was asked last. */
    boolean takeReads() {
        boolean some = read;
        read = false;
        return some;
    }
}
