package org.readout.graphql.schema;

import graphql.schema.DefaultGraphqlTypeComparatorRegistry;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphqlTypeComparatorEnvironment;
import graphql.schema.GraphqlTypeComparatorRegistry;
import graphql.schema.idl.SchemaPrinter;
import java.util.Comparator;
import java.util.Set;
import java.util.function.Predicate;

/** Prints a schema in the order of introspection. */
public final class SchemaText {

    /** Their definitions are the specification's, and stand in no file. */
    private static final Set<String> SPECIFIED = Set.of("deprecated", "oneOf", "specifiedBy");

    private SchemaText() {}

    /** The schema with those directives that code generators look for. */
    public static String of(GraphQLSchema schema) {
        return of(schema, directive -> false);
    }

    /** @param others the directives that it has beside those of the specification, by their names */
    public static String of(GraphQLSchema schema, Predicate<String> others) {
        SchemaPrinter.Options options = SchemaPrinter.Options.defaultOptions()
                .includeScalarTypes(true)
                .includeDirectiveDefinitions(false)
                .includeDirectives(directive -> SPECIFIED.contains(directive) || others.test(directive))
                .setComparators(new Order());
        return new SchemaPrinter(options).print(schema);
    }

    /** Types stand in the order of the alphabet, and what they have in that of the schema. */
    private static final class Order implements GraphqlTypeComparatorRegistry {

        private static final Set<Class<?>> AS_THEY_ARE = Set.of(
                GraphQLFieldDefinition.class,
                GraphQLInputObjectField.class,
                GraphQLEnumValueDefinition.class,
                GraphQLArgument.class);

        @Override
        public <T extends GraphQLSchemaElement> Comparator<? super T> getComparator(
                GraphqlTypeComparatorEnvironment environment) {
            Class<?> element = environment.getElementType();
            GraphqlTypeComparatorRegistry order = element != null && AS_THEY_ARE.contains(element)
                    ? AS_IS_REGISTRY
                    : DefaultGraphqlTypeComparatorRegistry.defaultComparators();
            return order.getComparator(environment);
        }
    }
}
