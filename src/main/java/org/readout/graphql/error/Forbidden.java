package org.readout.graphql.error;

/** Whoever asks is known, and may not do this. */
public class Forbidden extends ReadoutException {

    private static final long serialVersionUID = 1;

    public Forbidden(String message) {
        super(ErrorCode.FORBIDDEN, message);
    }
}
