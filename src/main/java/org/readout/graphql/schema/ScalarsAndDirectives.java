package org.readout.graphql.schema;

import graphql.Directives;
import graphql.Scalars;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLAppliedDirectiveArgument;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.util.Map;
import java.util.Set;

/**
 * Checks numbers strictly, says where each scalar of the schema's own is specified, and leaves out what SmallRye repeats of Bean
 * Validation and of roles, which this server checks in its own way, with the numbers that only that takes.
 */
final class ScalarsAndDirectives extends GraphQLTypeVisitorStub {

    private static final Map<String, GraphQLScalarType> STRICT =
            Map.of("Int", Scalars.GraphQLInt, "Float", Scalars.GraphQLFloat);

    private static final Map<String, String> SPECIFIED = Map.of(
            "Date", "https://www.rfc-editor.org/rfc/rfc3339#section-5.6",
            "DateTime", "https://www.rfc-editor.org/rfc/rfc3339#section-5.6",
            "URL", "https://www.rfc-editor.org/rfc/rfc3986#section-4.3");

    private static final Set<String> UNUSED = Set.of("constraint", "rolesAllowed");

    @Override
    public TraversalControl visitGraphQLDirective(
            GraphQLDirective directive, TraverserContext<GraphQLSchemaElement> context) {
        return UNUSED.contains(directive.getName()) ? deleteNode(context) : TraversalControl.CONTINUE;
    }

    @Override
    public TraversalControl visitGraphQLAppliedDirective(
            GraphQLAppliedDirective directive, TraverserContext<GraphQLSchemaElement> context) {
        return UNUSED.contains(directive.getName()) ? deleteNode(context) : TraversalControl.CONTINUE;
    }

    /** SmallRye's own lets texts and fractions through for whole numbers, which the resolvers cannot take. */
    @Override
    public TraversalControl visitGraphQLScalarType(
            GraphQLScalarType scalar, TraverserContext<GraphQLSchemaElement> context) {
        GraphQLScalarType strict = STRICT.get(scalar.getName());
        String specified = SPECIFIED.get(scalar.getName());
        if (strict == null && specified == null) {
            return TraversalControl.CONTINUE;
        }
        return changeNode(context, scalar.transform(one -> {
            if (specified != null) {
                // introspection asks for the one, the printer of schemas for the other
                one.specifiedByUrl(specified).withAppliedDirective(specifiedBy(specified));
            }
            if (strict != null) {
                one.coercing(strict.getCoercing());
            }
        }));
    }

    private static GraphQLAppliedDirective specifiedBy(String url) {
        return GraphQLAppliedDirective.newDirective()
                .name(Directives.SpecifiedByDirective.getName())
                .argument(GraphQLAppliedDirectiveArgument.newArgument()
                        .name("url")
                        .type(GraphQLNonNull.nonNull(Scalars.GraphQLString))
                        .valueProgrammatic(url))
                .build();
    }
}
