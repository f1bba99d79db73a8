package org.readout.platform.security;

/** Somebody is not let in; the message says why, to him. */
public final class AccessDeniedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final boolean known;

    private AccessDeniedException(boolean known, String message) {
        super(message);
        this.known = known;
    }

    static AccessDeniedException ofStranger(String message) {
        return new AccessDeniedException(false, message);
    }

    static AccessDeniedException ofKnown(String message) {
        return new AccessDeniedException(true, message);
    }

    /** Whether the server knows who he is, and he lacks the right. */
    public boolean isOfKnown() {
        return known;
    }
}
