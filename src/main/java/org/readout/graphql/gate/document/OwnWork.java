package org.readout.graphql.gate.document;

import graphql.GraphQLContext;

/** The charge of what the server asks itself: nobody pays for it, and it is neither told nor kept as a client's. */
public final class OwnWork implements QueryLimits.Charge {

    public static final OwnWork CHARGE = new OwnWork();

    private OwnWork() {}

    /** @param context that of an operation */
    public static boolean is(GraphQLContext context) {
        return context.get(QueryLimits.Charge.class) == CHARGE;
    }

    @Override
    public void pay(long cost) {}

    @Override
    public void spend(long cost) {}
}
