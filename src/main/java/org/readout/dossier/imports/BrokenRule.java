package org.readout.dossier.imports;

import java.sql.SQLException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.readout.graphql.error.BadInput;
import org.readout.writing.transaction.ConstraintViolations;

/** A rule that the database keeps whoever writes, where nothing had checked it before. */
final class BrokenRule {

    private BrokenRule() {}

    static boolean explains(SQLException failure) {
        return ConstraintViolations.isOfInput(failure.getSQLState());
    }

    static BadInput fault(SQLException failure) {
        ServerErrorMessage refusal = failure instanceof PSQLException told ? told.getServerErrorMessage() : null;
        return refusal != null && ConstraintViolations.isOfTheRecord(refusal.getSQLState(), refusal.getTable())
                ? ConstraintViolations.inWords(refusal.getMessage())
                : ConstraintViolations.untold(failure);
    }
}
