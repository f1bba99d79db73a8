package org.readout.graphql.schema;

import graphql.GraphQLContext;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import java.util.Locale;

/** Moments in UTC (RFC 3339, 5.6), which the graph gives and never takes. */
final class MomentCoercing implements Coercing<String, String> {

    @Override
    public String serialize(Object moment, GraphQLContext context, Locale locale) {
        return moment.toString();
    }

    @Override
    public Value<?> valueToLiteral(Object moment, GraphQLContext context, Locale locale) {
        return StringValue.of(moment.toString());
    }
}
