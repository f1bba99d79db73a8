package org.readout.platform.database.connection;

/** Too much waits for the database already; the message is for the client. */
public final class BulkheadFullException extends RuntimeException {

    private static final long serialVersionUID = 1;

    BulkheadFullException(String message) {
        super(message, null, false, false);
    }
}
