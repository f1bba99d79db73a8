package org.readout.graphql.error;

/** Nobody knows who asks: there is no token, or none that holds. */
public class Unauthenticated extends ReadoutException {

    private static final long serialVersionUID = 1;

    public Unauthenticated(String message) {
        super(ErrorCode.UNAUTHENTICATED, message);
    }
}
