package org.readout.platform.database;

import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;

/** Tells a database that is away, which will come back, from one that answers and refuses, which will not change. */
final class Outage {

    /** Connection exceptions: PostgreSQL, appendix A, class 08. */
    private static final String CONNECTION_CLASS = "08";

    /** Shut down by its administrator, crashed, starting up, and out of connections: the same appendix. */
    private static final Set<String> PASSING = Set.of("57P01", "57P02", "57P03", "53300");

    private Outage() {}

    static boolean explains(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(Outage::isOne);
    }

    private static boolean isOne(Throwable cause) {
        if (cause instanceof SQLException sql) {
            return passes(sql.getSQLState());
        }
        if (cause instanceof PgException refusal) {
            return passes(refusal.getSqlState());
        }
        return cause instanceof IOException || cause instanceof VertxException;
    }

    private static boolean passes(String state) {
        return state != null && (state.startsWith(CONNECTION_CLASS) || PASSING.contains(state));
    }
}
