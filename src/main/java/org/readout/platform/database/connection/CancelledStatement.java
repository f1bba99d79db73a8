package org.readout.platform.database.connection;

import io.vertx.pgclient.PgException;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;

/** Tells a statement that took too long, by its own limit or its request's, from one that failed. */
public final class CancelledStatement {

    /** Query cancelled and lock not available: PostgreSQL, appendix A. */
    private static final Set<String> STATES = Set.of("57014", "55P03");

    private CancelledStatement() {}

    public static boolean explains(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> STATES.contains(state(cause)));
    }

    /** What the request fails with. */
    public static Deadline.Over over() {
        return new Deadline.Over("The database took too long over this. Ask for less at once.");
    }

    private static String state(Throwable cause) {
        String state = cause instanceof SQLException sql
                ? sql.getSQLState()
                : cause instanceof PgException refusal ? refusal.getSqlState() : null;
        return state == null ? "" : state;
    }
}
