package org.readout.graphql.schema;

import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitor;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.util.List;

/** Has several visitors change each element one after another, for each walk through a schema builds and checks it anew. */
final class OneWalk extends GraphQLTypeVisitorStub {

    private final List<GraphQLTypeVisitor> visitors;

    OneWalk(List<GraphQLTypeVisitor> visitors) {
        this.visitors = visitors;
    }

    @Override
    protected TraversalControl visitGraphQLType(
            GraphQLSchemaElement element, TraverserContext<GraphQLSchemaElement> context) {
        for (GraphQLTypeVisitor visitor : visitors) {
            context.thisNode().accept(context, visitor);
            if (context.isDeleted()) {
                break;
            }
        }
        return TraversalControl.CONTINUE;
    }
}
