package org.readout.graphql.plan;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.execution.ValuesResolver;
import graphql.schema.DataFetchingEnvironmentImpl;
import graphql.schema.GraphQLSchema;
import java.util.Locale;
import java.util.Map;
import org.readout.graphql.fetch.NullVariables;

/** The arguments of resolvers in one run of a plan. */
record ArgumentValues(GraphQLSchema schema, CoercedVariables variables, GraphQLContext context, Locale locale) {

    /** Those that the resolver's method takes, with null in the place of its source. */
    Object[] of(ValueSource.Resolver resolver) throws Exception {
        NullVariables.check(resolver.definition(), resolver.arguments(), variables.toMap());
        Map<String, Object> values = ValuesResolver.getArgumentValues(
                schema.getCodeRegistry(),
                resolver.definition().getArguments(),
                resolver.arguments(),
                variables,
                context,
                locale);
        return resolver.fetcher()
                .arguments(DataFetchingEnvironmentImpl.newDataFetchingEnvironment()
                        .fieldDefinition(resolver.definition())
                        .arguments(values)
                        .graphQLContext(context)
                        .graphQLSchema(schema)
                        .locale(locale)
                        .build());
    }
}
