package org.readout.platform.database.schema;

/** The database is not at the server's schema yet, and it is not this server that brings it there. */
public class SchemaBehindException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SchemaBehindException(DatabaseSchema found, int server) {
        super(
                found.version() == 0
                        ? "it has no schema yet; run `readout migrate` as the role that is to own it"
                        : "its schema is at version %d and this Readout needs %d; run `readout migrate` as its owner"
                                .formatted(found.version(), server));
    }
}
