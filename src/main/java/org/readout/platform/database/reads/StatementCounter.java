package org.readout.platform.database.reads;

import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.common.vertx.VertxContext;

/** How many statements the database was asked for one request. */
public final class StatementCounter {

    private static final String KEY = StatementCounter.class.getName();

    private int statements;

    private StatementCounter() {}

    /** That of the request which the current Vert.x context is for. */
    public static StatementCounter begin() {
        StatementCounter tally = new StatementCounter();
        ContextLocals.put(KEY, tally);
        return tally;
    }

    public int statements() {
        return statements;
    }

    /** Counts for the current request, if there is one; a context runs on one thread. */
    static void count() {
        if (VertxContext.isOnDuplicatedContext()) {
            ContextLocals.<StatementCounter>get(KEY).ifPresent(tally -> tally.statements++);
        }
    }
}
