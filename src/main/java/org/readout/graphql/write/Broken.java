package org.readout.graphql.write;

import io.vertx.pgclient.PgException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.readout.graphql.error.BadInput;

/** Rules that the database keeps whoever writes, where an input broke one that nothing had checked before. */
final class Broken {

    /** Data exceptions, integrity constraint violations, limits exceeded: PostgreSQL, appendix A. */
    private static final List<String> CLASSES = List.of("22", "23", "54");

    private Broken() {}

    static boolean isRule(Throwable failure) {
        return rule(failure).isPresent();
    }

    static BadInput fault(Throwable failure) {
        PgException broken = rule(failure).orElseThrow();
        return new BadInput("The record cannot hold this: " + broken.getErrorMessage() + ".");
    }

    private static Optional<PgException> rule(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(PgException.class::isInstance)
                .map(PgException.class::cast)
                .filter(cause -> isOfInput(cause.getSqlState()))
                .findFirst();
    }

    private static boolean isOfInput(String state) {
        return state != null && CLASSES.stream().anyMatch(state::startsWith);
    }
}
