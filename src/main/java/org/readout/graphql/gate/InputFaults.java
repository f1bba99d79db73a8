package org.readout.graphql.gate;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.ArrayValue;
import graphql.language.AstPrinter;
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
import io.vertx.core.json.Json;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is wrong with an input, place by place, where graphql-java says only that something is. Literals and JSON are read alike. */
final class InputFaults {

    /** Nobody reads more at once, and one fault brings others. */
    static final int MOST = 10;

    private static final int LONGEST_VALUE = 60;

    private final SchemaNames names;
    private final GraphQLContext context = GraphQLContext.getDefault();
    private final List<Fault> faults = new ArrayList<>();

    InputFaults(SchemaNames names) {
        this.names = names;
    }

    /** Those that were found, in the order of the input, at most {@link #MOST}. */
    List<Fault> found() {
        return List.copyOf(faults);
    }

    void add(Object value, String path, String message) {
        if (faults.size() < MOST) {
            faults.add(
                    new Fault(value instanceof Value<?> literal ? literal.getSourceLocation() : null, path, message));
        }
    }

    /**
     * Looks through a value.
     *
     * @param value a literal, or JSON as lists, maps and scalars
     * @param path how messages call it, as {@code filter.meetings}
     */
    void check(GraphQLType type, Object value, String path) {
        if (faults.size() >= MOST || value instanceof VariableReference) {
            return;
        }
        GraphQLType nullable = GraphQLTypeUtil.unwrapNonNull(type);
        if (value == null || value instanceof NullValue) {
            if (GraphQLTypeUtil.isNonNull(type)) {
                add(value, path, "`" + path + "` is null; it takes " + names.expected(type) + ".");
            }
        } else if (GraphQLTypeUtil.isList(nullable)) {
            checkList(GraphQLTypeUtil.unwrapOne(nullable), value, path);
        } else if (nullable instanceof GraphQLInputObjectType object) {
            checkObject(object, value, path);
        } else if (nullable instanceof GraphQLEnumType values) {
            checkEnum(values, value, path);
        } else if (!isScalar((GraphQLScalarType) nullable, value)) {
            add(value, path, is(value, path, nullable) + ".");
        }
    }

    /** One value stands for a list of one. */
    private void checkList(GraphQLType element, Object value, String path) {
        Collection<?> list = value instanceof ArrayValue literals
                ? literals.getValues()
                : value instanceof Collection<?> elements ? elements : null;
        if (list == null) {
            check(element, value, path);
            return;
        }
        int i = 0;
        for (Object one : list) {
            check(element, one, path + "[" + i++ + "]");
        }
    }

    private void checkObject(GraphQLInputObjectType type, Object value, String path) {
        Map<?, ?> fields = fields(value);
        if (fields == null) {
            add(value, path, is(value, path, type) + ".");
            return;
        }
        for (GraphQLInputObjectField field : type.getFieldDefinitions()) {
            String name = field.getName();
            if (fields.containsKey(name)) {
                check(field.getType(), fields.get(name), path + "." + name);
            } else if (GraphQLTypeUtil.isNonNull(field.getType()) && !field.hasSetDefaultValue()) {
                String lacks = names.shownOr(
                        "the field `" + name + "`, " + names.expected(field.getType()), "a field that it needs");
                add(value, path, "`" + path + "` lacks " + lacks + ".");
            }
        }
        fields.keySet().stream()
                .map(String.class::cast)
                .filter(name -> type.getFieldDefinition(name) == null)
                .forEach(name -> add(
                        value,
                        path,
                        "`" + path + "` has no field `" + shortened(name) + "`."
                                + names.didYouMean(
                                        name,
                                        type.getFieldDefinitions().stream()
                                                .map(GraphQLInputObjectField::getName)
                                                .toList(),
                                        "`%s`")));
    }

    private void checkEnum(GraphQLEnumType type, Object value, String path) {
        try {
            if (value instanceof Value<?> literal) {
                type.parseLiteral(literal, context, Locale.ROOT);
            } else {
                type.parseValue(value, context, Locale.ROOT);
            }
        } catch (CoercingParseLiteralException | CoercingParseValueException unknown) {
            String name = value instanceof StringValue text ? text.getValue() : plain(value);
            add(value, path, is(value, path, type) + "." + names.didYouMean(name, SchemaNames.names(type), "%s"));
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
        return "`" + path + "` is " + printed(value) + "; it takes " + names.expected(type);
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

    private static String plain(Object value) {
        return value instanceof Value<?> literal ? AstPrinter.printAstCompact(literal) : String.valueOf(value);
    }

    /** As a client may have written it, and no longer than it can be read. */
    private static String printed(Object value) {
        if (value instanceof StringValue text) {
            return Json.encode(shortened(text.getValue()));
        }
        if (value instanceof String text) {
            return Json.encode(shortened(text));
        }
        if (value instanceof Value<?> literal) {
            return shortened(AstPrinter.printAstCompact(literal));
        }
        return shortened(Json.encode(value));
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_VALUE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_VALUE)) + "…";
    }

    /**
     * One of them.
     *
     * @param location where in the document; null for JSON
     * @param path the place
     */
    record Fault(SourceLocation location, String path, String message) {}
}
