package org.readout.graphql.http;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import graphql.schema.GraphQLUnmodifiedType;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** Makes up requests that fit the schema, or nearly; one seed makes the same ones again. */
final class Fuzzer {

    private static final int DEEPEST = 6;

    private final GraphQLSchema schema;
    private final Random random;
    private final List<String> texts;
    private final List<GraphQLNamedOutputType> types;

    private JsonObject variables;
    private List<String> declarations;
    private List<String> fragments;
    private Map<String, List<String>> fragmentsOf;
    private int names;

    /** @param known slugs, ids and cursors that mean something to the server */
    Fuzzer(GraphQLSchema schema, long seed, List<String> known) {
        this.schema = schema;
        this.random = new Random(seed);
        this.texts = new ArrayList<>(known);
        texts.addAll(List.of(
                "",
                " ",
                "a",
                "%",
                "_",
                "\\",
                "'",
                "\"",
                "\0",
                "\ud800",
                "x\udfff",
                "😀",
                "\u202e",
                "é",
                "null",
                "-1",
                "0",
                "' or 1=1 --",
                "'; drop table topic; --",
                "or",
                "-",
                "\"\"",
                "putin -trump",
                "\"a phrase",
                "(((",
                "a:*&|!",
                "2018-11-11",
                "2018-02-30",
                "+999999999-12-31",
                "-999999999-01-01",
                "2018",
                "0000-01-01",
                "W10",
                "eyJ9",
                "WyJTQUlEX09OIl0",
                "MQ",
                "bnVsbA==",
                "US",
                "us",
                "ZZ",
                "036",
                "x".repeat(300),
                "9".repeat(40)));
        types = schema.getAllTypesAsList().stream()
                .filter(type -> type instanceof GraphQLObjectType)
                .map(GraphQLNamedOutputType.class::cast)
                .toList();
    }

    /** The body of a request. */
    String next() {
        variables = new JsonObject();
        declarations = new ArrayList<>();
        fragments = new ArrayList<>();
        fragmentsOf = new HashMap<>();
        names = 0;
        String selection = selection(schema.getQueryType(), random.nextInt(DEEPEST) + 1);
        String declared = declarations.isEmpty() ? "" : "(" + String.join(", ", declarations) + ")";
        String query = "query Fuzz" + declared + " " + selection + String.join("", fragments);
        JsonObject body = new JsonObject().put("query", perhaps(0.06) ? broken(query) : query);
        if (!variables.isEmpty() || perhaps(0.1)) {
            body.put("variables", variables);
        }
        if (perhaps(0.1)) {
            body.put("operationName", perhaps(0.8) ? "Fuzz" : text());
        }
        return body.encode();
    }

    private String selection(GraphQLUnmodifiedType type, int levels) {
        StringBuilder selection = new StringBuilder("{");
        if (type instanceof GraphQLFieldsContainer container) {
            List<GraphQLFieldDefinition> fields = container.getFieldDefinitions();
            int wanted = 1 + random.nextInt(4);
            for (int i = 0; i < wanted; i++) {
                selection.append(' ').append(field(one(fields), levels));
            }
        }
        if (type instanceof GraphQLUnionType || type instanceof GraphQLInterfaceType && perhaps(0.5)) {
            GraphQLNamedOutputType object = perhaps(0.05) ? one(types) : one(objects(type));
            selection.append(fragment(object, levels));
        }
        if (type == schema.getQueryType() && perhaps(0.02)) {
            selection.append(" __schema { types { name fields { name } } }");
        }
        List<String> before = fragmentsOf.getOrDefault(((GraphQLNamedOutputType) type).getName(), List.of());
        while (!before.isEmpty() && perhaps(0.5)) {
            selection.append(" ...").append(one(before));
        }
        String whole = selection.append(perhaps(0.2) ? " __typename }" : " }").toString();
        return perhaps(0.15) ? "{" + named((GraphQLNamedOutputType) type, whole) + " }" : whole;
    }

    private String fragment(GraphQLNamedOutputType type, int levels) {
        String body = selection((GraphQLUnmodifiedType) type, levels);
        if (perhaps(0.7)) {
            return " ... on " + type.getName() + directive() + " " + body;
        }
        return named(type, body);
    }

    /** A fragment, which from then on others of its type spread too, at other depths. */
    private String named(GraphQLNamedOutputType type, String body) {
        String name = "F" + names++;
        fragments.add(" fragment " + name + " on " + type.getName() + " " + body);
        fragmentsOf.computeIfAbsent(type.getName(), any -> new ArrayList<>()).add(name);
        return " ..." + name;
    }

    /** Under a name of its own where it has arguments, so that two of them do not conflict. */
    private String field(GraphQLFieldDefinition field, int levels) {
        GraphQLUnmodifiedType of = GraphQLTypeUtil.unwrapAll(field.getType());
        boolean leaf = !(of instanceof GraphQLFieldsContainer || of instanceof GraphQLUnionType);
        String arguments = field.getArguments().stream()
                .map(this::argument)
                .filter(given -> !given.isEmpty())
                .collect(Collectors.joining(", "));
        String alias = arguments.isEmpty() && perhaps(0.9) ? "" : "a" + names++ + ": ";
        String below = leaf ? "" : levels > 0 ? " " + selection(of, levels - 1) : " { __typename }";
        return alias + field.getName() + (arguments.isEmpty() ? "" : "(" + arguments + ")") + directive() + below;
    }

    private String argument(GraphQLArgument argument) {
        boolean size = argument.getName().equals("first");
        boolean needed = GraphQLTypeUtil.isNonNull(argument.getType()) && perhaps(0.99);
        if (!needed && !perhaps(size ? 0.9 : 0.12)) {
            return "";
        }
        String given = perhaps(0.4)
                ? variable(argument.getType(), argument.getName())
                : literal(value(argument.getType(), argument.getName()), argument.getType());
        return argument.getName() + ": " + given;
    }

    private String variable(GraphQLInputType type, String name) {
        String variable = "v" + names++;
        declarations.add("$" + variable + ": " + GraphQLTypeUtil.simplePrint(type));
        if (perhaps(0.97)) {
            variables.put(variable, value(type, name));
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
        GraphQLInputType nullable = (GraphQLInputType) GraphQLTypeUtil.unwrapNonNull(type);
        if (GraphQLTypeUtil.isList(nullable)) {
            JsonArray list = new JsonArray();
            int length = perhaps(0.02) ? 150 : random.nextInt(4);
            for (int i = 0; i < length; i++) {
                list.add(value((GraphQLInputType) GraphQLTypeUtil.unwrapOne(nullable), name));
            }
            return list;
        }
        if (nullable instanceof GraphQLInputObjectType object) {
            JsonObject fields = new JsonObject();
            for (GraphQLInputObjectField field : object.getFieldDefinitions()) {
                if (GraphQLTypeUtil.isNonNull(field.getType()) || perhaps(0.2)) {
                    fields.put(field.getName(), value(field.getType(), field.getName()));
                }
            }
            return fields;
        }
        if (nullable instanceof GraphQLEnumType values) {
            return perhaps(0.99) ? one(values.getValues()).getName() : "NO_SUCH_VALUE";
        }
        return scalar(((GraphQLUnmodifiedType) nullable).getName());
    }

    private Object scalar(String type) {
        return switch (type) {
            case "Int" ->
                perhaps(0.9)
                        ? random.nextInt(4)
                        : one(List.of(-1, 50, 100, 101, Integer.MAX_VALUE, Integer.MIN_VALUE, Long.MAX_VALUE));
            case "Float" -> random.nextGaussian();
            case "Boolean" -> random.nextBoolean();
            case "Date" ->
                perhaps(0.8) ? "2018-%02d-%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28)) : text();
            default -> text();
        };
    }

    private Object odd() {
        return switch (random.nextInt(7)) {
            case 0 -> text();
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

    private String directive() {
        return perhaps(0.97)
                ? ""
                : (random.nextBoolean() ? " @include(if: " : " @skip(if: ") + random.nextBoolean() + ")";
    }

    private String broken(String query) {
        int at = random.nextInt(query.length());
        int to = at + random.nextInt(query.length() - at);
        return switch (random.nextInt(5)) {
            case 0 -> query.substring(0, at);
            case 1 -> query.substring(0, at) + text() + query.substring(at);
            case 2 -> query.substring(0, at) + query.substring(to);
            case 3 -> query.substring(0, to) + query.substring(at);
            default -> query.substring(0, at) + (char) random.nextInt(Character.MAX_VALUE) + query.substring(at + 1);
        };
    }

    private List<? extends GraphQLNamedOutputType> objects(GraphQLUnmodifiedType type) {
        return type instanceof GraphQLInterfaceType abstraction
                ? schema.getImplementations(abstraction)
                : ((GraphQLUnionType) type).getTypes();
    }

    private String text() {
        return one(texts);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private boolean perhaps(double probability) {
        return random.nextDouble() < probability;
    }
}
