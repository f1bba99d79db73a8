package org.readout.graphql.federation;

import graphql.Scalars;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLAppliedDirectiveArgument;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.SchemaTransformer;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import org.readout.graphql.page.PageInfo;
import org.readout.graphql.schema.SchemaText;

/**
 * The schema as those read it who compose a graph of several: with the key of each type that has one. Of Federation's versions the
 * first is named that has keys of interfaces, for older ones are understood by all that is newer; and {@code @oneOf} is defined,
 * which Federation does not know yet.
 */
final class SubgraphSdl {

    private static final String HEAD = """
            extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])

            directive @oneOf on INPUT_OBJECT

            """;

    private static final String KEY = "key";
    private static final String SHAREABLE = "shareable";

    private SubgraphSdl() {}

    static String of(GraphQLSchema own, EntityTypes types) {
        return HEAD
                + SchemaText.of(
                        SchemaTransformer.transformSchema(own, new Directives(types)),
                        directive -> directive.equals(KEY) || directive.equals(SHAREABLE));
    }

    private static final class Directives extends GraphQLTypeVisitorStub {

        /** Nobody's own, and of the same fields in each graph that has connections of Relay. */
        private static final String SHARED = PageInfo.class.getSimpleName();

        private static final GraphQLAppliedDirective BY_SLUG = GraphQLAppliedDirective.newDirective()
                .name(KEY)
                .argument(GraphQLAppliedDirectiveArgument.newArgument()
                        .name("fields")
                        .type(Scalars.GraphQLString)
                        .valueProgrammatic(Representation.KEY))
                .build();

        private static final GraphQLAppliedDirective BY_ALL =
                GraphQLAppliedDirective.newDirective().name(SHAREABLE).build();

        private final EntityTypes types;

        Directives(EntityTypes types) {
            this.types = types;
        }

        @Override
        public TraversalControl visitGraphQLObjectType(
                GraphQLObjectType type, TraverserContext<GraphQLSchemaElement> context) {
            if (type.getName().equals(SHARED)) {
                return changeNode(context, type.transform(one -> one.withAppliedDirective(BY_ALL)));
            }
            return types.has(type.getName())
                    ? changeNode(context, type.transform(one -> one.withAppliedDirective(BY_SLUG)))
                    : TraversalControl.CONTINUE;
        }

        @Override
        public TraversalControl visitGraphQLInterfaceType(
                GraphQLInterfaceType type, TraverserContext<GraphQLSchemaElement> context) {
            return types.has(type.getName())
                    ? changeNode(context, type.transform(one -> one.withAppliedDirective(BY_SLUG)))
                    : TraversalControl.CONTINUE;
        }
    }
}
