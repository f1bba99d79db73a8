package org.readout.graphql.schema;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** Calendar days (ISO 8601, YYYY-MM-DD), refused before anything runs where there is no such day. */
final class DayCoercing implements Coercing<String, String> {

    @Override
    public String serialize(Object day, GraphQLContext context, Locale locale) {
        return day.toString();
    }

    @Override
    public String parseValue(Object input, GraphQLContext context, Locale locale) {
        if (!(input instanceof String text) || !isDay(text)) {
            throw new CoercingParseValueException(fault(input));
        }
        return text;
    }

    @Override
    public String parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        if (!(input instanceof StringValue text) || !isDay(text.getValue())) {
            throw new CoercingParseLiteralException(
                    fault(input instanceof StringValue text ? text.getValue() : "this"));
        }
        return text.getValue();
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
        return StringValue.of(input.toString());
    }

    /** Years of four digits only: PostgreSQL's dates end before Java's. */
    private static boolean isDay(String text) {
        if (text.length() != "YYYY-MM-DD".length()) {
            return false;
        }
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static String fault(Object input) {
        return "'" + input + "' is no day; write YYYY-MM-DD";
    }
}
