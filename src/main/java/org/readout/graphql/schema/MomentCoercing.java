package org.readout.graphql.schema;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;

/** Moments (RFC 3339, 5.6), refused before anything runs where there is no such moment; given in UTC. */
final class MomentCoercing implements Coercing<String, String> {

    private static final int LAST_YEAR = 9999;

    @Override
    public String serialize(Object moment, GraphQLContext context, Locale locale) {
        return moment.toString();
    }

    @Override
    public String parseValue(Object input, GraphQLContext context, Locale locale) {
        if (!(input instanceof String text) || !isMoment(text)) {
            throw new CoercingParseValueException(fault(input));
        }
        return Instant.parse(text).toString();
    }

    @Override
    public String parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        if (!(input instanceof StringValue text) || !isMoment(text.getValue())) {
            throw new CoercingParseLiteralException(
                    fault(input instanceof StringValue text ? text.getValue() : "this"));
        }
        return Instant.parse(text.getValue()).toString();
    }

    @Override
    public Value<?> valueToLiteral(Object moment, GraphQLContext context, Locale locale) {
        return StringValue.of(moment.toString());
    }

    /** RFC 3339 has four digits for the year, and there is no year 0 in the record. */
    private static boolean isMoment(String text) {
        try {
            int year = Instant.parse(text).atOffset(ZoneOffset.UTC).getYear();
            return year >= 1 && year <= LAST_YEAR;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static String fault(Object input) {
        return "'" + input + "' is no moment; write 2018-11-06T12:00:00Z";
    }
}
