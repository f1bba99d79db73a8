package org.readout.graphql.federation;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Takes any object as the map of its fields; what has to be in it, {@link Representation} says, by where it stands. */
final class RepresentationCoercing implements Coercing<Map<String, Object>, Map<String, Object>> {

    private static final String FAULT = "a representation is an object";

    /** Nothing of the schema gives one. */
    @Override
    public Map<String, Object> serialize(Object value, GraphQLContext context, Locale locale) {
        throw new UnsupportedOperationException("no field is of this type");
    }

    @Override
    @SuppressWarnings("unchecked")
    public Map<String, Object> parseValue(Object input, GraphQLContext context, Locale locale) {
        if (input instanceof Map<?, ?> fields) {
            return (Map<String, Object>) fields;
        }
        throw new CoercingParseValueException(FAULT);
    }

    /** Nothing within the values of its fields is looked at, so texts are read and all others stay as they are. */
    @Override
    public Map<String, Object> parseLiteral(
            Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        if (!(input instanceof ObjectValue object)) {
            throw new CoercingParseLiteralException(FAULT);
        }
        Map<String, Object> fields = new HashMap<>();
        for (ObjectField field : object.getObjectFields()) {
            fields.put(field.getName(), value(field.getValue(), variables));
        }
        return fields;
    }

    private static Object value(Value<?> value, CoercedVariables variables) {
        if (value instanceof StringValue text) {
            return text.getValue();
        }
        return value instanceof VariableReference variable ? variables.get(variable.getName()) : value;
    }
}
