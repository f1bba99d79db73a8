package org.readout.dossier;

import java.sql.SQLException;
import java.util.List;
import org.postgresql.util.PSQLException;
import org.readout.graphql.error.BadInput;

/** A rule that the database keeps whoever writes, where nothing had checked it before. */
final class BrokenRule {

    /** Data exceptions, integrity constraint violations, limits exceeded: PostgreSQL, appendix A. */
    private static final List<String> CLASSES = List.of("22", "23", "54");

    private BrokenRule() {}

    static boolean explains(SQLException failure) {
        return failure.getSQLState() != null && CLASSES.stream().anyMatch(failure.getSQLState()::startsWith);
    }

    static BadInput fault(SQLException failure) {
        String reason = failure instanceof PSQLException told && told.getServerErrorMessage() != null
                ? told.getServerErrorMessage().getMessage()
                : failure.getMessage();
        return new BadInput("The record cannot hold this: " + reason + ".");
    }
}
