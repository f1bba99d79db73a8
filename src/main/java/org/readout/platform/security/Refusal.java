package org.readout.platform.security;

/** Somebody is not let in; the message says why, to him. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final boolean known;

    private Refusal(boolean known, String message) {
        super(message);
        this.known = known;
    }

    static Refusal ofStranger(String message) {
        return new Refusal(false, message);
    }

    static Refusal ofKnown(String message) {
        return new Refusal(true, message);
    }

    /** Whether the server knows who he is, and he lacks the right. */
    public boolean isOfKnown() {
        return known;
    }
}
