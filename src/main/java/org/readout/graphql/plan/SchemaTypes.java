package org.readout.graphql.plan;

import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLUnionType;
import graphql.schema.GraphQLUnmodifiedType;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What all plans of a schema share. It holds something for each type of the schema and nothing for a document, so that it
 * grows no further once each type was asked for.
 */
final class SchemaTypes {

    private final GraphQLSchema schema;
    private final Map<String, LeafWriter> leaves = new ConcurrentHashMap<>();
    private final Map<String, ConcreteTypes> abstractions = new ConcurrentHashMap<>();

    SchemaTypes(GraphQLSchema schema) {
        this.schema = schema;
    }

    GraphQLSchema schema() {
        return schema;
    }

    LeafWriter leaf(GraphQLUnmodifiedType type) {
        return leaves.computeIfAbsent(type.getName(), name -> LeafWriter.of(type));
    }

    /** Those of an interface or a union. */
    ConcreteTypes concrete(GraphQLNamedOutputType type) {
        return abstractions.computeIfAbsent(type.getName(), name -> concreteTypes(type));
    }

    private ConcreteTypes concreteTypes(GraphQLNamedOutputType type) {
        if (type instanceof GraphQLInterfaceType one) {
            return new ConcreteTypes(
                    schema,
                    schema.getImplementations(one),
                    schema.getCodeRegistry().getTypeResolver(one));
        }
        GraphQLUnionType union = (GraphQLUnionType) type;
        List<GraphQLObjectType> members =
                union.getTypes().stream().map(GraphQLObjectType.class::cast).toList();
        return new ConcreteTypes(schema, members, schema.getCodeRegistry().getTypeResolver(union));
    }
}
