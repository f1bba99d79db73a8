package org.readout.graphql.gate.document;

import graphql.GraphQLContext;
import graphql.language.OperationDefinition;
import org.readout.graphql.gate.request.BadOperationException;
import org.readout.graphql.gate.request.MutationByGetException;

/** Which kinds of operations run by the way that a request came. */
public final class OperationKinds {

    /** Under this key of the GraphQL context stands true where only queries may run. */
    public static final String READS_ONLY = "readout.reads-only";

    /** Under this key of the GraphQL context stands true where a client takes more than one result. */
    public static final String STREAMS = "readout.streams";

    private OperationKinds() {}

    /** @throws graphql.execution.AbortExecutionException where one does not run by that way */
    static void check(GraphQLContext context, OperationDefinition.Operation kind) {
        boolean streams = context.getBoolean(STREAMS);
        if (kind == OperationDefinition.Operation.SUBSCRIPTION && !streams) {
            throw context.getBoolean(READS_ONLY)
                    ? MutationByGetException.ofSubscription()
                    : BadOperationException.ofSubscription();
        }
        if (kind == OperationDefinition.Operation.MUTATION && context.getBoolean(READS_ONLY)) {
            throw MutationByGetException.ofMutation();
        }
    }
}
