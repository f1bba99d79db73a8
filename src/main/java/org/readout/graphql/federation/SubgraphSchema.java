package org.readout.graphql.federation;

import static graphql.schema.FieldCoordinates.coordinates;

import graphql.Scalars;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLUnionType;
import graphql.schema.TypeResolver;
import org.readout.graphql.Node;

/** What the schema of a subgraph has beside its own (Apollo Federation, subgraph specification). */
final class SubgraphSchema {

    static final String REPRESENTATIONS = "representations";

    private static final String ENTITIES = "_entities";
    private static final String SERVICE = "_service";
    private static final String SERVICE_TYPE = "_Service";
    private static final String SDL = "sdl";

    private static final GraphQLScalarType ANY = GraphQLScalarType.newScalar()
            .name("_Any")
            .description("What a gateway knows of a record: an object with its `__typename` and its `slug`.")
            .coercing(new RepresentationCoercing())
            .build();

    private final GraphQLSchema own;
    private final Entities entities;

    SubgraphSchema(GraphQLSchema own, Entities entities) {
        this.own = own;
        this.entities = entities;
    }

    /** @param shown whether clients may see the schema; false leaves out {@code Query._service}, which shows all of it */
    GraphQLSchema build(boolean shown) {
        GraphQLUnionType entity = entity();
        String sdl = shown ? SubgraphSdl.of(own, entities.types()) : null;
        GraphQLObjectType query = own.getQueryType();
        return GraphQLSchema.newSchema(own)
                .query(query.transform(root -> {
                    root.field(entities(entity));
                    if (shown) {
                        root.field(service());
                    }
                }))
                .codeRegistry(own.getCodeRegistry().transform(registry -> registry.typeResolver(entity, byName())
                        .dataFetcher(coordinates(query.getName(), ENTITIES), new EntitiesFetcher(entities))
                        .dataFetcher(coordinates(query.getName(), SERVICE), (DataFetcher<?>) request -> sdl)
                        .dataFetcher(coordinates(SERVICE_TYPE, SDL), (DataFetcher<?>) request -> request.getSource())))
                .build();
    }

    private GraphQLUnionType entity() {
        GraphQLUnionType.Builder union =
                GraphQLUnionType.newUnionType().name("_Entity").description("What a gateway finds by its slug.");
        entities.types().allObjects().forEach(name -> union.possibleType(own.getObjectType(name)));
        return union.build();
    }

    private static GraphQLFieldDefinition entities(GraphQLUnionType entity) {
        return GraphQLFieldDefinition.newFieldDefinition()
                .name(ENTITIES)
                .description(
                        "The records that are meant, in the order of the representations; null for each that is not"
                                + " there. For gateways.")
                .argument(GraphQLArgument.newArgument()
                        .name(REPRESENTATIONS)
                        .description("What is known of each.")
                        .type(nonNullListOf(GraphQLNonNull.nonNull(ANY))))
                .type(nonNullListOf(entity))
                .build();
    }

    private static GraphQLFieldDefinition service() {
        return GraphQLFieldDefinition.newFieldDefinition()
                .name(SERVICE)
                .description("This graph as a part of a larger one. For those who compose it.")
                .type(GraphQLNonNull.nonNull(GraphQLObjectType.newObject()
                        .name(SERVICE_TYPE)
                        .description("A subgraph.")
                        .field(field -> field.name(SDL)
                                .description("Its schema, with the directives of Apollo Federation 2.")
                                .type(GraphQLNonNull.nonNull(Scalars.GraphQLString)))
                        .build()))
                .build();
    }

    private static GraphQLNonNull nonNullListOf(GraphQLType element) {
        return GraphQLNonNull.nonNull(GraphQLList.list(element));
    }

    /** Nodes are named after their types. */
    private static TypeResolver byName() {
        return environment -> environment
                .getSchema()
                .getObjectType(((Node) environment.getObject()).getId().type());
    }
}
