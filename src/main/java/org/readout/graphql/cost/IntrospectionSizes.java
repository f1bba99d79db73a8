package org.readout.graphql.cost;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLImplementingType;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLUnionType;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** How long the lists of introspection are in a schema, on average; nothing of it is read from the database. */
final class IntrospectionSizes {

    /** An object of introspection is made by graphql-java field by field, and takes the CPU of so many rows of a page. */
    private static final double OBJECT = 2;

    /** How many types are wrapped as lists and as non-null, on average: {@code [Statement!]!} is three times. */
    private static final double WRAPPERS = 0.6;

    private final Map<String, Double> sizes;

    IntrospectionSizes(GraphQLSchema schema) {
        List<GraphQLNamedType> types = schema.getAllTypesAsList();
        List<GraphQLFieldDefinition> fields = types.stream()
                .filter(GraphQLFieldsContainer.class::isInstance)
                .flatMap(type -> ((GraphQLFieldsContainer) type).getFieldDefinitions().stream())
                .toList();
        sizes = Map.of(
                "types", (double) types.size(),
                "directives", (double) schema.getDirectives().size(),
                "fields", (double) fields.size() / types.size(),
                "args", average(fields, field -> field.getArguments().size()),
                "inputFields",
                        average(
                                types,
                                type -> type instanceof GraphQLInputObjectType input
                                        ? input.getFields().size()
                                        : 0),
                "enumValues",
                        average(
                                types,
                                type -> type instanceof GraphQLEnumType values
                                        ? values.getValues().size()
                                        : 0),
                "interfaces",
                        average(
                                types,
                                type -> type instanceof GraphQLImplementingType one
                                        ? one.getInterfaces().size()
                                        : 0),
                "possibleTypes", average(types, type -> possibleTypes(schema, type)),
                "ofType", WRAPPERS);
    }

    boolean isPart(String owner, GraphQLFieldDefinition field) {
        return owner.startsWith("__") || field.getName().startsWith("__");
    }

    FieldWeight of(String field) {
        double size = sizes.getOrDefault(field, 1.0);
        return new FieldWeight(0, 0, OBJECT, 0, 0, size, "", Map.of());
    }

    private static int possibleTypes(GraphQLSchema schema, GraphQLNamedType type) {
        if (type instanceof GraphQLInterfaceType one) {
            return schema.getImplementations(one).size();
        }
        return type instanceof GraphQLUnionType union ? union.getTypes().size() : 0;
    }

    private static <T> double average(List<T> all, ToIntFunction<T> size) {
        return all.stream().mapToInt(size).average().orElse(0);
    }
}
