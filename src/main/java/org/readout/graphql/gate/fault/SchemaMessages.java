package org.readout.graphql.gate.fault;

import static graphql.schema.GraphQLTypeUtil.simplePrint;

import graphql.introspection.Introspection;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLSchema;
import java.util.List;

/** Sentences about names that a document has and the schema has not, or the other way round. */
record SchemaMessages(SchemaNames names) {

    String unknownField(String field, GraphQLCompositeType type) {
        List<String> known =
                type instanceof GraphQLFieldsContainer container ? named(container.getFieldDefinitions()) : List.of();
        return "There is no field `" + field + "` in " + names.shownOr(type.getName(), "what it is asked of") + "."
                + names.didYouMean(field, known, "`%s`");
    }

    String selectionOfLeaf(String field, GraphQLOutputType type) {
        return "`" + field + "` has no fields to select"
                + names.shownOr(", for it is of the type " + simplePrint(type), "") + ".";
    }

    String noSelection(String field, GraphQLOutputType type) {
        return "Say which fields of `" + field + "` you want, as in `" + field + " { __typename }`"
                + names.shownOr("; it is of the type " + simplePrint(type), "") + ".";
    }

    /** @param owner the field or directive, as {@code `@skip`} */
    String missing(GraphQLArgument argument, String owner) {
        return owner + " needs "
                + names.shownOr(
                        "the argument `" + argument.getName() + "`, " + names.expected(argument.getType()),
                        "an argument that is missing")
                + ".";
    }

    String isNull(GraphQLArgument argument) {
        return "`" + argument.getName() + "` is null; it takes " + names.expected(argument.getType()) + ".";
    }

    /** @param owner the field or directive, as {@code `@skip`} */
    String unknownArgument(String argument, String owner, List<GraphQLArgument> known) {
        return owner + " has no argument `" + argument + "`." + names.didYouMean(argument, named(known), "`%s`");
    }

    String unknownDirective(String directive, GraphQLSchema schema) {
        return "There is no directive `@" + directive + "`."
                + names.didYouMean(directive, named(schema.getDirectives()), "`@%s`");
    }

    /** @param input whether a type of variables is looked for */
    String unknownType(String type, GraphQLSchema schema, boolean input) {
        List<String> known = schema.getAllTypesAsList().stream()
                .filter(one -> input ? one instanceof GraphQLInputType : one instanceof GraphQLCompositeType)
                .filter(one -> !Introspection.isIntrospectionTypes(one))
                .map(GraphQLNamedType::getName)
                .toList();
        return "There is no type `" + type + "`." + names.didYouMean(type, known, "`%s`");
    }

    private static List<String> named(List<? extends GraphQLNamedSchemaElement> elements) {
        return elements.stream().map(GraphQLNamedSchemaElement::getName).toList();
    }
}
