package org.readout.graphql.http;

import graphql.ExecutionResult;

/** How one operation fares, as those who run the server see it. */
interface Observation {

    /** The operation is over. */
    void end(ExecutionResult result, Long cost);

    /** The engine itself failed; what its client gets. */
    ExecutionResult failed(Throwable failure);
}
