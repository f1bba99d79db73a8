package org.readout.platform.database;

import io.smallrye.common.vertx.ContextLocals;

/** Whether somebody still waits for the answer to a request; once nobody does, no further statement is made for it. */
public final class Patience {

    private static final String KEY = Patience.class.getName();

    private volatile boolean over;

    private Patience() {}

    /** That of the request which the current Vert.x context is for. */
    public static Patience begin() {
        Patience patience = new Patience();
        ContextLocals.put(KEY, patience);
        return patience;
    }

    public void end() {
        over = true;
    }

    static boolean isOver() {
        return ContextLocals.<Patience>get(KEY).map(patience -> patience.over).orElse(false);
    }

    /** Nobody waits for the answer any more. */
    public static final class Over extends RuntimeException {

        private static final long serialVersionUID = 1;

        Over() {
            super("nobody waits for the answer", null, false, false);
        }
    }
}
