package org.readout.graphql.http;

import graphql.Scalars;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import graphql.schema.GraphQLUnmodifiedType;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
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
    private final FuzzTexts texts;
    private final List<GraphQLNamedOutputType> types;

    private FuzzValues values;
    private List<String> fragments;
    private Map<String, List<String>> fragmentsOf;
    private int names;
    private double optional;

    /** @param known slugs, ids and cursors that mean something to the server */
    Fuzzer(GraphQLSchema schema, long seed, List<String> known) {
        this.schema = schema;
        this.random = new Random(seed);
        this.texts = new FuzzTexts(random, known);
        types = schema.getAllTypesAsList().stream()
                .filter(type -> type instanceof GraphQLObjectType)
                .map(GraphQLNamedOutputType.class::cast)
                .toList();
    }

    /** The body of a request for a query. */
    String next() {
        return query().encode();
    }

    JsonObject query() {
        optional = 0.12;
        return request("query", schema.getQueryType(), random.nextInt(DEEPEST) + 1);
    }

    /** A draft that an editor could have written, but for one of its texts. */
    JsonObject nearly(String query, Map<String, Object> draft) {
        JsonObject input = new JsonObject(Json.encode(draft));
        String odd = perhaps(0.4) ? texts.blank() : texts.next();
        replace(input, random.nextInt(10), odd);
        return new JsonObject().put("query", query).put("variables", new JsonObject().put("input", input));
    }

    /** Puts it where the text of that number stands, counted around. */
    private static void replace(JsonObject input, int number, String text) {
        List<Runnable> places = new ArrayList<>();
        collect(input, text, places);
        places.get(number % places.size()).run();
    }

    private static void collect(JsonObject object, String text, List<Runnable> places) {
        for (String name : List.copyOf(object.fieldNames())) {
            Object value = object.getValue(name);
            if (value instanceof JsonObject within) {
                collect(within, text, places);
            } else if (value instanceof String) {
                places.add(() -> object.put(name, text));
            }
        }
    }

    JsonObject mutation() {
        optional = 0.12;
        return request("mutation", schema.getMutationType(), 1);
    }

    /** Of one field or, against the rules, of more. */
    JsonObject subscription() {
        optional = 0.7;
        return request("subscription", schema.getSubscriptionType(), 2);
    }

    private JsonObject request(String kind, GraphQLObjectType root, int levels) {
        values = new FuzzValues(random, texts);
        fragments = new ArrayList<>();
        fragmentsOf = new HashMap<>();
        names = 0;
        String selection = selection(root, levels);
        String query = kind + " Fuzz" + values.declared() + " " + selection + String.join("", fragments);
        JsonObject body = new JsonObject().put("query", perhaps(0.06) ? broken(query) : query);
        if (!values.variables().isEmpty() || perhaps(0.1)) {
            body.put("variables", values.variables());
        }
        if (perhaps(0.1)) {
            body.put("operationName", perhaps(0.8) ? "Fuzz" : texts.next());
        }
        return body;
    }

    private String selection(GraphQLUnmodifiedType type, int levels) {
        StringBuilder selection = new StringBuilder("{");
        if (type instanceof GraphQLFieldsContainer container) {
            List<GraphQLFieldDefinition> fields = container.getFieldDefinitions();
            int wanted = isRoot(type) && !perhaps(0.1) ? 1 : 1 + random.nextInt(4);
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
        if (!needed && !perhaps(size ? 0.9 : optional)) {
            return "";
        }
        return argument.getName() + ": " + values.given(argument.getType(), argument.getName());
    }

    private String directive() {
        return perhaps(0.95)
                ? ""
                : (random.nextBoolean() ? " @include(if: " : " @skip(if: ")
                        + values.given(GraphQLNonNull.nonNull(Scalars.GraphQLBoolean), "if") + ")";
    }

    private boolean isRoot(GraphQLUnmodifiedType type) {
        return type == schema.getMutationType() || type == schema.getSubscriptionType();
    }

    private String broken(String query) {
        int at = random.nextInt(query.length());
        int to = at + random.nextInt(query.length() - at);
        return switch (random.nextInt(5)) {
            case 0 -> query.substring(0, at);
            case 1 -> query.substring(0, at) + texts.next() + query.substring(at);
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

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private boolean perhaps(double probability) {
        return random.nextDouble() < probability;
    }
}
