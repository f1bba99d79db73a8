package org.readout.platform.database;

import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.common.vertx.VertxContext;

/** Whether somebody still waits for the answer to a request; once nobody does, no further statement is made for it. */
public final class Deadline {

    private static final String KEY = Deadline.class.getName();

    private volatile boolean over;

    private Deadline() {}

    /** That of the request which the current Vert.x context is for. */
    public static Deadline begin() {
        Deadline patience = new Deadline();
        ContextLocals.put(KEY, patience);
        return patience;
    }

    public void end() {
        over = true;
    }

    /** That of the current Vert.x context; outside of a request one that does not end. */
    public static Deadline current() {
        return VertxContext.isOnDuplicatedContext()
                ? ContextLocals.<Deadline>get(KEY).orElseGet(Deadline::new)
                : new Deadline();
    }

    public boolean isOver() {
        return over;
    }

    /** Nobody waits for the answer any more. */
    public static final class Over extends RuntimeException {

        private static final long serialVersionUID = 1;

        public Over() {
            super("nobody waits for the answer", null, false, false);
        }
    }
}
