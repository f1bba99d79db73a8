package org.readout.platform.database.connection.server;

import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells a database that is away, which will come back, from one that answers and refuses, which will not change. */
public final class Outage {

    /** Connection exceptions: PostgreSQL, appendix A, class 08. */
    private static final String CONNECTION_CLASS = "08";

    /** Shut down by its administrator, crashed, starting up, and out of connections: the same appendix. */
    private static final Set<String> PASSING = Set.of("57P01", "57P02", "57P03", "53300");

    /** The same appendix, class 53. */
    private static final String DISK_FULL = "53100";

    /** {@code read_only_sql_transaction}: the same appendix. */
    private static final String READ_ONLY = "25006";

    /** How the client says that a statement met a connection that was closed before it was sent. */
    private static final Pattern UNSENT =
            Pattern.compile("Connection is not active now.*|Pending requests failed to be sent.*");

    private Outage() {}

    /** What is wrong with the database where that is why something failed, in words for whoever asked. */
    public static Optional<String> inWords(Throwable failure) {
        if (causes(failure).anyMatch(cause -> DISK_FULL.equals(state(cause)))) {
            return Optional.of("the database has no space left");
        }
        return explains(failure) ? Optional.of("the database is away") : Optional.empty();
    }

    /** Whether something was to be written on a server that can only be read; then nothing of its transaction was. */
    public static boolean isReadOnly(Throwable failure) {
        return causes(failure).anyMatch(cause -> READ_ONLY.equals(state(cause)));
    }

    /** Whether the database was away, which will come back. */
    public static boolean explains(Throwable failure) {
        return causes(failure).anyMatch(Outage::isOne);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }

    private static boolean isOne(Throwable cause) {
        String state = state(cause);
        return state == null
                ? cause instanceof IOException || cause instanceof VertxException || isUnsent(cause)
                : state.startsWith(CONNECTION_CLASS) || PASSING.contains(state);
    }

    private static boolean isUnsent(Throwable cause) {
        return cause instanceof NoStackTraceThrowable
                && UNSENT.matcher(String.valueOf(cause.getMessage())).matches();
    }

    /** PostgreSQL's code of what went wrong; null where it was not PostgreSQL that said so. */
    private static String state(Throwable cause) {
        if (cause instanceof SQLException sql) {
            return sql.getSQLState();
        }
        return cause instanceof PgException refusal ? refusal.getSqlState() : null;
    }
}
