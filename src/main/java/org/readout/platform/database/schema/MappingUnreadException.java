package org.readout.platform.database.schema;

/** The tables could not be compared with their entities, which says nothing of whether they fit. */
public class MappingUnreadException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MappingUnreadException(RuntimeException cause) {
        super(
                "its tables could not be looked at; behind a pooler that shares PostgreSQL's sessions,"
                        + " READOUT_DATABASE_POOL_MODE=transaction has to say so",
                cause);
    }
}
