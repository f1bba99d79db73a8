package org.readout.graphql.plan;

import graphql.TypeResolutionEnvironment;
import graphql.execution.TypeResolutionParameters;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.TypeResolver;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The object types of an interface or a union, and which of them a value is of. */
final class ConcreteTypes {

    private final GraphQLSchema schema;
    private final List<GraphQLObjectType> types;
    private final TypeResolver resolver;
    /** One entry for each class of values that resolvers return, whatever clients ask. */
    private final Map<Class<?>, String> names = new ConcurrentHashMap<>();

    ConcreteTypes(GraphQLSchema schema, List<GraphQLObjectType> types, TypeResolver resolver) {
        this.schema = schema;
        this.types = List.copyOf(types);
        this.resolver = resolver;
    }

    List<GraphQLObjectType> all() {
        return types;
    }

    String nameOf(Object value) {
        String known = names.get(value.getClass());
        return known != null ? known : names.computeIfAbsent(value.getClass(), unknown -> resolved(value));
    }

    private String resolved(Object value) {
        TypeResolutionEnvironment environment = TypeResolutionParameters.newParameters()
                .value(value)
                .schema(schema)
                .build();
        return resolver.getType(environment).getName();
    }
}
