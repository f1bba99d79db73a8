package org.readout.graphql.http;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnmodifiedType;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Values of the types that a document's places have, or nearly; and the variables of one document that stand for some of them. */
final class FuzzValues {

    private static final int LONGER_THAN_ANY_TEXT = 120_000;
    private static final int LONGER_THAN_AN_INDEX_TAKES = 9_000;

    private final Random random;
    private final FuzzTexts texts;
    private final JsonObject variables = new JsonObject();
    private final List<String> declarations = new ArrayList<>();

    FuzzValues(Random random, FuzzTexts texts) {
        this.random = random;
        this.texts = texts;
    }

    /** Those of the document, by their names. */
    JsonObject variables() {
        return variables;
    }

    /** The declarations of its variables. */
    String declared() {
        return declarations.isEmpty() ? "" : "(" + String.join(", ", declarations) + ")";
    }

    /** What stands at a place of a document: a literal, a variable, or a literal with variables in it. */
    String given(GraphQLInputType type, String name) {
        if (perhaps(0.3)) {
            return variable(type, name);
        }
        GraphQLInputType nullable = (GraphQLInputType) GraphQLTypeUtil.unwrapNonNull(type);
        if (perhaps(0.5) && GraphQLTypeUtil.isList(nullable)) {
            GraphQLInputType each = (GraphQLInputType) GraphQLTypeUtil.unwrapOne(nullable);
            return Stream.generate(() -> given(each, name))
                    .limit(random.nextInt(4))
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        if (perhaps(0.5) && nullable instanceof GraphQLInputObjectType object) {
            return fields(object).stream()
                    .map(field -> field.getName() + ": " + given(field.getType(), field.getName()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return literal(value(type, name), type);
    }

    /** One of the place's own type; or one that takes null and has a default, which makes it fit where null is no value. */
    private String variable(GraphQLInputType type, String name) {
        String variable = "v" + declarations.size();
        if (perhaps(0.65)) {
            declarations.add("$" + variable + ": " + GraphQLTypeUtil.simplePrint(type));
            if (perhaps(0.97)) {
                variables.put(variable, value(type, name));
            }
            return "$" + variable;
        }
        GraphQLInputType nullable = (GraphQLInputType) GraphQLTypeUtil.unwrapNonNull(type);
        Object ordinary = presentValue(nullable, name);
        declarations.add(
                "$" + variable + ": " + GraphQLTypeUtil.simplePrint(nullable) + " = " + literal(ordinary, nullable));
        switch (random.nextInt(3)) {
            case 0 -> variables.putNull(variable);
            case 1 -> variables.put(variable, value(type, name));
            default -> variables.remove(variable);
        }
        return "$" + variable;
    }

    private Object value(GraphQLInputType type, String name) {
        if (perhaps(0.01)) {
            return odd();
        }
        if (!GraphQLTypeUtil.isNonNull(type) && perhaps(0.05)) {
            return null;
        }
        return presentValue((GraphQLInputType) GraphQLTypeUtil.unwrapNonNull(type), name);
    }

    private Object presentValue(GraphQLInputType type, String name) {
        if (GraphQLTypeUtil.isList(type)) {
            JsonArray list = new JsonArray();
            int length = perhaps(0.02) ? 150 : random.nextInt(4);
            for (int i = 0; i < length; i++) {
                list.add(value((GraphQLInputType) GraphQLTypeUtil.unwrapOne(type), name));
            }
            return list;
        }
        if (type instanceof GraphQLInputObjectType object) {
            JsonObject values = new JsonObject();
            fields(object).forEach(field -> values.put(field.getName(), value(field.getType(), field.getName())));
            return values;
        }
        if (type instanceof GraphQLEnumType values) {
            return perhaps(0.99) ? one(values.getValues()).getName() : "NO_SUCH_VALUE";
        }
        return name.equals("after") || name.equals("before")
                ? texts.cursor()
                : scalar(((GraphQLUnmodifiedType) type).getName());
    }

    private List<GraphQLInputObjectField> fields(GraphQLInputObjectType object) {
        return object.getFieldDefinitions().stream()
                .filter(field -> GraphQLTypeUtil.isNonNull(field.getType()) || perhaps(0.2))
                .toList();
    }

    private Object scalar(String type) {
        return switch (type) {
            case "Int" ->
                perhaps(0.9)
                        ? random.nextInt(4)
                        : one(List.of(-1, 50, 100, 101, Integer.MAX_VALUE, Integer.MIN_VALUE, Long.MAX_VALUE));
            case "Float" -> random.nextGaussian();
            case "Boolean" -> random.nextBoolean();
            case "ID" -> texts.id();
            case "Date" ->
                perhaps(0.8)
                        ? "2018-%02d-%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28))
                        : texts.next();
            default -> text();
        };
    }

    private String text() {
        if (perhaps(0.0005)) {
            return texts.ofLength(LONGER_THAN_ANY_TEXT);
        }
        if (perhaps(0.004)) {
            return texts.ofLength(LONGER_THAN_AN_INDEX_TAKES);
        }
        return perhaps(0.05) ? texts.blank() : texts.next();
    }

    private Object odd() {
        return switch (random.nextInt(7)) {
            case 0 -> texts.next();
            case 1 -> new JsonArray().add(new JsonArray()).addNull();
            case 2 -> new JsonObject().put("a", new JsonObject());
            case 3 -> new BigDecimal("1e300");
            case 4 -> -0.5;
            case 5 -> true;
            default -> null;
        };
    }

    private String literal(Object value, GraphQLInputType type) {
        GraphQLUnmodifiedType of = type == null ? null : GraphQLTypeUtil.unwrapAll(type);
        if (value instanceof JsonArray list) {
            return list.stream().map(one -> literal(one, type)).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof JsonObject object) {
            return object.getMap().entrySet().stream()
                    .map(field -> field.getKey() + ": " + literal(field.getValue(), fieldType(of, field)))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof String text && of instanceof GraphQLEnumType && text.matches("[A-Z_]+")) {
            return text;
        }
        return Json.encode(value);
    }

    private static GraphQLInputType fieldType(GraphQLUnmodifiedType of, Map.Entry<String, Object> field) {
        GraphQLInputObjectField known =
                of instanceof GraphQLInputObjectType object ? object.getFieldDefinition(field.getKey()) : null;
        return known == null ? null : known.getType();
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private boolean perhaps(double probability) {
        return random.nextDouble() < probability;
    }
}
