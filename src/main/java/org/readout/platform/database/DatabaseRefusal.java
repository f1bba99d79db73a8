package org.readout.platform.database;

/** The embedded database cannot be started; the message says to an operator why, and what to do. */
public final class DatabaseRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseRefusal(String message) {
        super(message);
    }

    DatabaseRefusal(String message, Throwable cause) {
        super(message, cause);
    }
}
