package org.readout.graphql.write;

import io.vertx.pgclient.PgException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.readout.graphql.error.BadInput;

/** Rules that the database keeps whoever writes, where an input broke one that nothing had checked before. */
final class ConstraintViolations {

    /** Data exceptions, integrity constraint violations, limits exceeded: PostgreSQL, appendix A. */
    private static final List<String> CLASSES = List.of("22", "23", "54");

    private ConstraintViolations() {}

    static boolean isRule(Throwable failure) {
        return rule(failure).isPresent();
    }

    static BadInput fault(Throwable failure) {
        return new BadInput("The record cannot hold this: "
                + rule(failure).orElseThrow().getMessage().replaceFirst("^ERROR: ", "") + ".");
    }

    private static Optional<Throwable> rule(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(cause -> isOfInput(state(cause)))
                .findFirst();
    }

    /** Hibernate makes an exception of its own sort of what the driver throws, and at commit does not. */
    private static String state(Throwable cause) {
        if (cause instanceof SQLException sql) {
            return sql.getSQLState();
        }
        return cause instanceof PgException refusal ? refusal.getSqlState() : null;
    }

    private static boolean isOfInput(String state) {
        return state != null && CLASSES.stream().anyMatch(state::startsWith);
    }
}
