package org.readout.graphql.federation;

import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The types that have the key: object types whose records are found by their slugs, and interfaces that none but these implement.
 *
 * @param objects by the name of a type those of the object types that a value of it is of
 */
record EntityTypes(Map<String, Set<String>> objects) {

    /** @param found whether records of that object type are found by their slugs */
    static EntityTypes of(GraphQLSchema schema, Predicate<String> found) {
        return new EntityTypes(schema.getAllTypesAsList().stream()
                .filter(type -> type instanceof GraphQLFieldsContainer one
                        && one.getFieldDefinition(Representation.KEY) != null
                        && objects(schema, type).allMatch(found))
                .collect(Collectors.toUnmodifiableMap(GraphQLNamedType::getName, type -> objects(schema, type)
                        .collect(Collectors.toUnmodifiableSet()))));
    }

    boolean has(String type) {
        return objects.containsKey(type);
    }

    boolean has(String type, String object) {
        return objects.getOrDefault(type, Set.of()).contains(object);
    }

    /** Any object type that a value of the type is of; all of them are found by the same slugs. */
    String anyObject(String type) {
        return objects.get(type).iterator().next();
    }

    /** The object types of all, in the order of their names. */
    List<String> allObjects() {
        return objects.values().stream()
                .flatMap(Set::stream)
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<String> objects(GraphQLSchema schema, GraphQLNamedType type) {
        return type instanceof GraphQLInterfaceType one
                ? schema.getImplementations(one).stream().map(GraphQLObjectType::getName)
                : Stream.of(type.getName());
    }
}
