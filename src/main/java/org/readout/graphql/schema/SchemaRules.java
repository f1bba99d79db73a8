package org.readout.graphql.schema;

import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLUnionType;
import graphql.schema.SchemaTransformer;
import graphql.schema.TypeResolver;
import io.smallrye.graphql.scalar.GraphQLScalarTypes;
import io.smallrye.graphql.spi.EventingService;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Brings the schema that SmallRye made into the form in which it is served, and its days and moments to strict checks. */
public class SchemaRules implements EventingService {

    /** SmallRye finds its services before it makes its schema, and asks for their scalars while it does. */
    public SchemaRules() {
        GraphQLScalarTypes.registerCustomScalar(
                "DateTime",
                Instant.class.getName(),
                GraphQLScalarType.newScalar()
                        .name("DateTime")
                        .description("A moment in UTC, as 2018-11-06T12:00:00Z (RFC 3339, 5.6).")
                        .coercing(new MomentCoercing())
                        .build());
        GraphQLScalarTypes.registerCustomScalar(
                "Date",
                LocalDate.class.getName(),
                GraphQLScalarType.newScalar()
                        .name("Date")
                        .description("A calendar day, YYYY-MM-DD (ISO 8601-1, 5.2.2).")
                        .coercing(new DayCoercing())
                        .build());
    }

    @Override
    public String getConfigKey() {
        return null;
    }

    @Override
    public GraphQLSchema.Builder beforeSchemaBuild(GraphQLSchema.Builder builder) {
        GraphQLSchema served = SchemaTransformer.transformSchema(
                builder.build(),
                new OneWalk(List.of(new ScalarsAndDirectives(), new SchemaOrder(), new SchemaDescriptions())));
        return GraphQLSchema.newSchema(served)
                .codeRegistry(served.getCodeRegistry()
                        .transform(registry -> served.getAllTypesAsList().forEach(type -> {
                            if (type instanceof GraphQLInterfaceType one) {
                                registry.typeResolver(
                                        one, renewed(served.getCodeRegistry().getTypeResolver(one)));
                            }
                            if (type instanceof GraphQLUnionType one) {
                                registry.typeResolver(
                                        one, renewed(served.getCodeRegistry().getTypeResolver(one)));
                            }
                        })));
    }

    /** SmallRye's resolvers hold the types as they were before, and fragments match by identity. */
    private static TypeResolver renewed(TypeResolver resolver) {
        return environment -> environment
                .getSchema()
                .getObjectType(resolver.getType(environment).getName());
    }
}
