package org.readout.graphql.schema;

import graphql.Scalars;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.GraphQLUnionType;
import graphql.schema.SchemaTransformer;
import graphql.schema.TypeResolver;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import io.smallrye.graphql.scalar.GraphQLScalarTypes;
import io.smallrye.graphql.spi.EventingService;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** Says once what holds of arguments wherever they stand, and checks days and numbers strictly. */
public class SchemaRules implements EventingService {

    private static final Map<String, String> ARGUMENTS = Map.ofEntries(
            Map.entry("first", "How many from the start, 0 to 100; 20 where neither `first` nor `last` is given."),
            Map.entry("after", "Only what comes after this cursor."),
            Map.entry("last", "How many from the end, 0 to 100."),
            Map.entry("before", "Only what comes before this cursor."),
            Map.entry("filter", "Only what meets this."),
            Map.entry("orderBy", "In which order."),
            Map.entry("slug", "The public name."),
            Map.entry("name", "A name or an alias, without regard to case and accents."),
            Map.entry("asOf", "The end of which day."),
            Map.entry("from", "From that day on."),
            Map.entry("to", "Until the end of that day."),
            Map.entry("input", "What to record."),
            Map.entry("reason", "Why, for those who read the revisions."),
            Map.entry("revision", "The revision that it is at, as its editor read it; left out, any."));

    private static final Map<String, GraphQLScalarType> STRICT =
            Map.of("Int", Scalars.GraphQLInt, "Float", Scalars.GraphQLFloat);

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
        GraphQLSchema strict = SchemaTransformer.transformSchema(builder.build(), new Strictness());
        GraphQLSchema described = SchemaTransformer.transformSchema(strict, new Descriptions());
        return GraphQLSchema.newSchema(described)
                .codeRegistry(described
                        .getCodeRegistry()
                        .transform(registry -> described.getAllTypesAsList().forEach(type -> {
                            if (type instanceof GraphQLInterfaceType one) {
                                registry.typeResolver(
                                        one, renewed(described.getCodeRegistry().getTypeResolver(one)));
                            }
                            if (type instanceof GraphQLUnionType one) {
                                registry.typeResolver(
                                        one, renewed(described.getCodeRegistry().getTypeResolver(one)));
                            }
                        })));
    }

    /** SmallRye's resolvers hold the types as they were before, and fragments match by identity. */
    private static TypeResolver renewed(TypeResolver resolver) {
        return environment -> environment
                .getSchema()
                .getObjectType(resolver.getType(environment).getName());
    }

    private static final class Strictness extends GraphQLTypeVisitorStub {

        /** SmallRye's own lets texts and fractions through for whole numbers, which the resolvers cannot take. */
        @Override
        public TraversalControl visitGraphQLScalarType(
                GraphQLScalarType scalar, TraverserContext<GraphQLSchemaElement> context) {
            GraphQLScalarType strict = STRICT.get(scalar.getName());
            return strict == null
                    ? TraversalControl.CONTINUE
                    : changeNode(context, scalar.transform(one -> one.coercing(strict.getCoercing())));
        }
    }

    private static final class Descriptions extends GraphQLTypeVisitorStub {

        @Override
        public TraversalControl visitGraphQLArgument(
                GraphQLArgument argument, TraverserContext<GraphQLSchemaElement> context) {
            String description = ARGUMENTS.get(argument.getName());
            boolean described = argument.getDescription() != null
                    && !argument.getDescription().isEmpty();
            return description == null || described
                    ? TraversalControl.CONTINUE
                    : changeNode(context, argument.transform(one -> one.description(description)));
        }
    }
}
