package org.readout.graphql.cost;

import graphql.schema.DataFetcher;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The weights of a schema's fields, each read once from where the field is fetched. */
public final class FieldWeights {

    private final GraphQLSchema schema;
    private final IntrospectionSizes introspection;
    private final Map<GraphQLFieldDefinition, FieldWeight> weights = new ConcurrentHashMap<>();

    public FieldWeights(GraphQLSchema schema) {
        this.schema = schema;
        introspection = new IntrospectionSizes(schema);
    }

    public GraphQLSchema schema() {
        return schema;
    }

    FieldWeight of(GraphQLFieldsContainer owner, GraphQLFieldDefinition field) {
        return weights.computeIfAbsent(
                field,
                unknown -> introspection.isPart(owner.getName(), field)
                        ? introspection.of(field.getName())
                        : FieldWeight.of(fetcher(owner, field)));
    }

    /** All types of an interface share the methods that it declares. */
    private DataFetcher<?> fetcher(GraphQLFieldsContainer owner, GraphQLFieldDefinition field) {
        GraphQLObjectType type = owner instanceof GraphQLInterfaceType one
                ? schema.getImplementations(one).stream().findFirst().orElse(null)
                : (GraphQLObjectType) owner;
        return type == null
                ? null
                : schema.getCodeRegistry().getDataFetcher(type, type.getFieldDefinition(field.getName()));
    }
}
