package org.readout.graphql.plan;

/** A plan meets what only graphql-java can answer rightly: an error, mostly. */
final class PlanFallbackException extends RuntimeException {

    private static final long serialVersionUID = 1;

    PlanFallbackException(String message) {
        super(message, null, false, false);
    }
}
