package org.readout.platform.database.reads;

import io.vertx.pgclient.PgException;
import java.util.Set;

/** Tells a read that PostgreSQL ended in favour of others, and that is answered when it is run again, from one that failed. */
final class ReadConflict {

    /**
     * Serialization failure, as a replica has it for what is replayed (PostgreSQL, section 26.4.2), and deadlock detected: by a
     * migration, which locks tables that a read has taken in another order.
     */
    private static final Set<String> STATES = Set.of("40001", "40P01");

    /** How often a read is run in all. */
    static final int TRIES = 2;

    private ReadConflict() {}

    static boolean explains(Throwable failure) {
        return failure instanceof PgException refusal && STATES.contains(refusal.getSqlState());
    }
}
