package org.readout.graphql.http;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import graphql.schema.GraphQLUnmodifiedType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every field of the graph that takes arguments, with a document that leads to it from the root by those that need none. */
record Fields(GraphQLSchema schema) {

    /**
     * A field.
     *
     * @param way what stands before it in a document, from the root on
     * @param levels how many braces that opened
     */
    record Reached(GraphQLFieldDefinition field, String way, int levels) {

        String document(String declarations, String selection) {
            return "query " + declarations + way + selection + " }".repeat(levels);
        }

        @Override
        public String toString() {
            return way + field.getName();
        }
    }

    List<Reached> withArguments() {
        List<Reached> found = new ArrayList<>();
        Map<String, String> ways = new LinkedHashMap<>();
        Deque<GraphQLObjectType> next = new ArrayDeque<>();
        ways.put(schema.getQueryType().getName(), "{ ");
        next.add(schema.getQueryType());
        while (!next.isEmpty()) {
            GraphQLObjectType type = next.remove();
            String way = ways.get(type.getName());
            for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
                if (!field.getArguments().isEmpty()) {
                    found.add(new Reached(
                            field, way, (int) way.chars().filter(c -> c == '{').count()));
                }
                if (field.getArguments().stream().noneMatch(Fields::isRequired)) {
                    goOn(field, way, ways, next);
                }
            }
        }
        return found;
    }

    static boolean isRequired(GraphQLArgument argument) {
        return GraphQLTypeUtil.isNonNull(argument.getType()) && !argument.hasSetDefaultValue();
    }

    /** What is selected of a field's value at the least. */
    static String selection(GraphQLFieldDefinition field) {
        GraphQLUnmodifiedType type = GraphQLTypeUtil.unwrapAll(field.getType());
        return type instanceof GraphQLFieldsContainer || type instanceof GraphQLUnionType ? " { __typename }" : "";
    }

    private void goOn(
            GraphQLFieldDefinition field, String way, Map<String, String> ways, Deque<GraphQLObjectType> next) {
        GraphQLUnmodifiedType of = GraphQLTypeUtil.unwrapAll(field.getType());
        String size = field.getArgument("first") == null ? " { " : "(first: 2) { ";
        for (GraphQLNamedOutputType type : objects(of)) {
            String narrowed = type.getName().equals(of.getName()) ? "" : "... on " + type.getName() + " { ";
            if (ways.putIfAbsent(type.getName(), way + field.getName() + size + narrowed) == null) {
                next.add((GraphQLObjectType) type);
            }
        }
    }

    private List<? extends GraphQLNamedOutputType> objects(GraphQLUnmodifiedType type) {
        if (type instanceof GraphQLObjectType object) {
            return List.of(object);
        }
        if (type instanceof GraphQLInterfaceType abstraction) {
            return schema.getImplementations(abstraction);
        }
        return type instanceof GraphQLUnionType union ? union.getTypes() : List.of();
    }
}
