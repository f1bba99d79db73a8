package org.readout.graphql.gate.fault;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.ArrayValue;
import graphql.language.NullValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.SourceLocation;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What is wrong with an input, place by place, where graphql-java says only that something is. Literals and JSON are read alike. */
public final class InputFaults {

    /** Nobody reads more at once, and one fault brings others. */
    public static final int MOST = 10;

    private final SchemaNames names;
    private final int most;
    private final GraphQLContext context = GraphQLContext.getDefault();
    private final List<Fault> faults = new ArrayList<>();

    public InputFaults(SchemaNames names) {
        this(names, MOST);
    }

    public InputFaults(SchemaNames names, int most) {
        this.names = names;
        this.most = most;
    }

    /** Those that were found, in the order of the input, and no more than are told. */
    public List<Fault> found() {
        return List.copyOf(faults);
    }

    public void add(Object value, String path, String message) {
        add(value, path, path, message);
    }

    private void add(Object value, String path, String place, String message) {
        if (faults.size() < most) {
            faults.add(new Fault(
                    value instanceof Value<?> literal ? literal.getSourceLocation() : null, path, place, message));
        }
    }

    /**
     * Looks through a value.
     *
     * @param value a literal, or JSON as lists, maps and scalars
     * @param path how messages call it, as {@code filter.meetings}
     */
    public void check(GraphQLType type, Object value, String path) {
        check(type, value, path, path);
    }

    /** @param place the same path with an index where one value stands for a list */
    private void check(GraphQLType type, Object value, String path, String place) {
        if (faults.size() >= most || value instanceof VariableReference) {
            return;
        }
        GraphQLType nullable = GraphQLTypeUtil.unwrapNonNull(type);
        if (value == null || value instanceof NullValue) {
            if (GraphQLTypeUtil.isNonNull(type)) {
                add(value, path, place, "`" + path + "` is null; it takes " + names.expected(type) + ".");
            }
        } else if (GraphQLTypeUtil.isList(nullable)) {
            checkList(GraphQLTypeUtil.unwrapOne(nullable), value, path, place);
        } else if (nullable instanceof GraphQLInputObjectType object) {
            checkObject(object, value, path, place);
        } else if (nullable instanceof GraphQLEnumType values) {
            checkEnum(values, value, path, place);
        } else if (!isScalar((GraphQLScalarType) nullable, value)) {
            add(value, path, place, is(value, path, nullable) + ".");
        }
    }

    /** One value stands for a list of one. */
    private void checkList(GraphQLType element, Object value, String path, String place) {
        Collection<?> list = value instanceof ArrayValue literals
                ? literals.getValues()
                : value instanceof Collection<?> elements ? elements : null;
        if (list == null) {
            check(element, value, path, place + "[0]");
            return;
        }
        int i = 0;
        for (Object one : list) {
            if (faults.size() >= most) {
                return;
            }
            String index = "[" + i++ + "]";
            String at = path + index;
            check(element, one, at, place.equals(path) ? at : place + index);
        }
    }

    private void checkObject(GraphQLInputObjectType type, Object value, String path, String place) {
        Map<?, ?> fields = fields(value);
        if (fields == null) {
            add(value, path, place, is(value, path, type) + ".");
            return;
        }
        if (type.isOneOf() && !isOne(fields)) {
            add(
                    value,
                    path,
                    place,
                    "`" + path + "` takes exactly one " + names.shownOr("of " + fieldsOf(type), "field") + ".");
            return;
        }
        for (GraphQLInputObjectField field : type.getFieldDefinitions()) {
            String name = field.getName();
            if (fields.containsKey(name)) {
                String at = path + "." + name;
                check(field.getType(), fields.get(name), at, place.equals(path) ? at : place + "." + name);
            } else if (GraphQLTypeUtil.isNonNull(field.getType()) && !field.hasSetDefaultValue()) {
                String lacks = names.shownOr(
                        "the field `" + name + "`, " + names.expected(field.getType()), "a field that it needs");
                add(value, path, place + "." + name, "`" + path + "` lacks " + lacks + ".");
            }
        }
        fields.keySet().stream()
                .takeWhile(name -> faults.size() < most)
                .map(String.class::cast)
                .filter(name -> type.getFieldDefinition(name) == null)
                .forEach(name -> add(
                        value,
                        path,
                        place + "." + name,
                        "`" + path + "` has no field `" + PrintedValue.shortened(name) + "`."
                                + names.didYouMean(
                                        name,
                                        type.getFieldDefinitions().stream()
                                                .map(GraphQLInputObjectField::getName)
                                                .toList(),
                                        "`%s`")));
    }

    /** Whether it has one field and a value for it (GraphQL, September 2025, 3.10.1). */
    private static boolean isOne(Map<?, ?> fields) {
        return fields.size() == 1
                && fields.values().stream().noneMatch(value -> value == null || value instanceof NullValue);
    }

    private static String fieldsOf(GraphQLInputObjectType type) {
        return type.getFieldDefinitions().stream()
                .map(field -> "`" + field.getName() + "`")
                .collect(Collectors.joining(", "));
    }

    private void checkEnum(GraphQLEnumType type, Object value, String path, String place) {
        try {
            if (value instanceof Value<?> literal) {
                type.parseLiteral(literal, context, Locale.ROOT);
            } else {
                type.parseValue(value, context, Locale.ROOT);
            }
        } catch (CoercingParseLiteralException | CoercingParseValueException unknown) {
            String name = value instanceof StringValue text ? text.getValue() : PrintedValue.plain(value);
            add(
                    value,
                    path,
                    place,
                    is(value, path, type) + "." + names.didYouMean(name, SchemaNames.names(type), "%s"));
        }
    }

    private boolean isScalar(GraphQLScalarType type, Object value) {
        try {
            return value instanceof Value<?> literal
                    ? type.getCoercing().parseLiteral(literal, CoercedVariables.emptyVariables(), context, Locale.ROOT)
                            != null
                    : type.getCoercing().parseValue(value, context, Locale.ROOT) != null;
        } catch (CoercingParseLiteralException | CoercingParseValueException other) {
            return false;
        }
    }

    private String is(Object value, String path, GraphQLType type) {
        return "`" + path + "` is " + PrintedValue.of(value) + "; it takes " + names.expected(type);
    }

    private static Map<?, ?> fields(Object value) {
        if (value instanceof ObjectValue object) {
            Map<String, Object> fields = new LinkedHashMap<>();
            for (ObjectField field : object.getObjectFields()) {
                fields.put(field.getName(), field.getValue());
            }
            return fields;
        }
        return value instanceof Map<?, ?> fields ? fields : null;
    }

    /**
     * One of them.
     *
     * @param location where in the document; null for JSON
     * @param path what clients are told: the place, or the object that lacks a field or has one too many
     * @param place of the value or the field itself
     */
    public record Fault(SourceLocation location, String path, String place, String message) {

        /** A fault of a document, which has no place in an input. */
        static Fault ofDocument(String message) {
            return new Fault(null, null, null, message);
        }
    }
}
