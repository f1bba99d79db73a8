package org.readout.graphql.gate.fault;

import graphql.GraphQLContext;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseValueException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;

/** Moments (RFC 3339, 5.6) as documents hold them. */
final class MomentText implements Coercing<Instant, String> {

    /** RFC 3339 has four digits for the year, and there is no year 0 in the record. */
    private static final int LAST_YEAR = 9999;

    @Override
    public Instant parseValue(Object input, GraphQLContext context, Locale locale) {
        try {
            Instant moment = Instant.parse(input instanceof String text ? text : "");
            int year = moment.atOffset(ZoneOffset.UTC).getYear();
            if (year >= 1 && year <= LAST_YEAR) {
                return moment;
            }
        } catch (DateTimeException e) {
            // told below
        }
        throw new CoercingParseValueException("This is no moment");
    }
}
