package org.readout.graphql.schema;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.util.Map;

/** Says once what holds of arguments wherever they stand, and what the roots are. */
final class SchemaDescriptions extends GraphQLTypeVisitorStub {

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

    private static final Map<String, String> ROOTS = Map.of(
            "Query",
            "What the record holds: who said what of a meeting, when, in which words and through whom, and where that left it on any day.",
            "Mutation",
            "What editors write: records, their corrections, retractions and mergers, each kept with its author and reason. Needs a token of the role `editor`.",
            "Subscription",
            "What is changed in the record from now on, or from a cursor on, as it commits; over a WebSocket, by graphql-transport-ws.");

    @Override
    public TraversalControl visitGraphQLArgument(
            GraphQLArgument argument, TraverserContext<GraphQLSchemaElement> context) {
        String description = ARGUMENTS.get(argument.getName());
        boolean described =
                argument.getDescription() != null && !argument.getDescription().isEmpty();
        return description == null || described
                ? TraversalControl.CONTINUE
                : changeNode(context, argument.transform(one -> one.description(description)));
    }

    @Override
    public TraversalControl visitGraphQLObjectType(
            GraphQLObjectType type, TraverserContext<GraphQLSchemaElement> context) {
        String description = ROOTS.get(type.getName());
        return description == null
                ? TraversalControl.CONTINUE
                : changeNode(context, type.transform(one -> one.description(description)));
    }
}
