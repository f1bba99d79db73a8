package org.readout.graphql.cost;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.EnumValue;
import graphql.language.Field;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.NullValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.readout.graphql.error.QueryTooComplexException;

/** What a field's arguments cost, by literals and variables alike, and by the schema's defaults where nothing is given. */
final class ArgumentCost {

    private final Map<String, Object> variables;
    private final int mostEntries;
    private final List<ToDoubleFunction<ArgumentCost>> variableParts = new ArrayList<>();
    private boolean hangsOnVariables;

    /**
     * @param variables as they are coerced
     * @param mostEntries how many entries a list within an argument has at most
     */
    ArgumentCost(Map<String, Object> variables, int mostEntries) {
        this.variables = variables;
        this.mostEntries = mostEntries;
    }

    /** What it was asked for so far that hangs on variables, to be asked for again with others. */
    List<ToDoubleFunction<ArgumentCost>> variableParts() {
        return List.copyOf(variableParts);
    }

    /** @throws QueryTooComplexException where a list is longer than lists are */
    double of(Field field, GraphQLFieldDefinition definition, FieldWeight weight) {
        double cost = 0;
        for (GraphQLArgument argument : definition.getArguments()) {
            if (isOfNoWeight(argument, weight)) {
                continue;
            }
            cost += part(costs -> costs.of(field, argument, weight));
        }
        return cost;
    }

    private double of(Field field, GraphQLArgument argument, FieldWeight weight) {
        Object value = value(field, argument);
        checkEntries(argument.getName(), value);
        return weight.arguments()
                .getOrDefault(argument.getName(), ArgumentWeight.PLAIN)
                .of(value, weight.rows());
    }

    /** What counting by the field's arguments costs for a thousand rows, beside counting them. */
    double perThousandRows(Field field, GraphQLFieldDefinition definition, FieldWeight weight) {
        double cost = 0;
        for (GraphQLArgument argument : definition.getArguments()) {
            ArgumentWeight declared = weight.arguments().get(argument.getName());
            if (declared != null) {
                cost += part(costs -> declared.perThousandRows(costs.value(field, argument)));
            }
        }
        return cost;
    }

    /** A plain value has no entries. */
    private static boolean isOfNoWeight(GraphQLArgument argument, FieldWeight weight) {
        GraphQLType type = GraphQLTypeUtil.unwrapNonNull(argument.getType());
        return weight.arguments()
                        .getOrDefault(argument.getName(), ArgumentWeight.PLAIN)
                        .equals(ArgumentWeight.PLAIN)
                && (type instanceof GraphQLScalarType || type instanceof GraphQLEnumType);
    }

    /** A whole number that an argument has; -1 where it has none. */
    long number(Field field, GraphQLFieldDefinition definition, String argument) {
        GraphQLArgument known = definition.getArgument(argument);
        return known == null
                ? -1
                : (long) part(costs -> costs.value(field, known) instanceof Number number ? number.longValue() : -1);
    }

    /** How many entries an argument has; one value stands for a list of one. */
    int entries(Field field, String argument) {
        return (int) part(costs -> {
            Object value = costs.value(field, argument);
            return value instanceof Collection<?> list ? list.size() : value == null ? 0 : 1;
        });
    }

    private double part(ToDoubleFunction<ArgumentCost> part) {
        hangsOnVariables = false;
        double value = part.applyAsDouble(this);
        if (hangsOnVariables) {
            variableParts.add(part);
        }
        return value;
    }

    /** The value that an argument is given: a list, a map or a scalar; null where it is none. */
    private Object value(Field field, String argument) {
        for (Argument given : field.getArguments()) {
            if (given.getName().equals(argument)) {
                return plain(given.getValue());
            }
        }
        return null;
    }

    private Object value(Field field, GraphQLArgument argument) {
        Object given = value(field, argument.getName());
        return given == null
                        && argument.getArgumentDefaultValue().getValue() instanceof Value<?> usual
                        && !isNull(field, argument)
                ? plain(usual)
                : given;
    }

    /** A default is for what is not given, not for what is given as null. */
    private boolean isNull(Field field, GraphQLArgument argument) {
        return field.getArguments().stream()
                .filter(given -> given.getName().equals(argument.getName()))
                .anyMatch(given -> given.getValue() instanceof NullValue
                        || given.getValue() instanceof VariableReference variable
                                && variables.containsKey(variable.getName()));
    }

    private Object plain(Value<?> value) {
        if (value instanceof VariableReference variable) {
            hangsOnVariables = true;
            return variables.get(variable.getName());
        }
        if (value instanceof ArrayValue list) {
            List<Object> entries = new ArrayList<>();
            list.getValues().forEach(entry -> entries.add(plain(entry)));
            return entries;
        }
        if (value instanceof ObjectValue object) {
            Map<String, Object> fields = new HashMap<>();
            for (ObjectField field : object.getObjectFields()) {
                fields.put(field.getName(), plain(field.getValue()));
            }
            return fields;
        }
        return scalar(value);
    }

    private static Object scalar(Value<?> value) {
        if (value instanceof IntValue number) {
            return number.getValue().min(BigInteger.valueOf(Integer.MAX_VALUE));
        }
        if (value instanceof StringValue text) {
            return text.getValue();
        }
        if (value instanceof EnumValue one) {
            return one.getName();
        }
        if (value instanceof BooleanValue flag) {
            return flag.isValue();
        }
        return value instanceof FloatValue number ? number.getValue() : null;
    }

    private void checkEntries(String name, Object value) {
        if (value instanceof Collection<?> list) {
            if (list.size() > mostEntries) {
                throw new QueryTooComplexException(
                        "`%s` has %,d entries; a list within an argument has at most %,d.",
                        name, list.size(), mostEntries);
            }
            list.forEach(entry -> checkEntries(name, entry));
        } else if (value instanceof Map<?, ?> fields) {
            fields.forEach((field, one) -> checkEntries(field.toString(), one));
        }
    }
}
