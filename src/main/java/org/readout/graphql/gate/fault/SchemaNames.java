package org.readout.graphql.gate.fault;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnmodifiedType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.readout.graphql.error.NameSuggestion;

/**
 * What messages tell of the schema. Where introspection is switched off they repeat what the client wrote and tell no other name.
 *
 * @param shown whether introspection is on
 */
public record SchemaNames(boolean shown) {

    private static final Map<String, String> SCALARS = Map.of(
            "Int", "a whole number from -2147483648 to 2147483647",
            "Float", "a number",
            "Boolean", "true or false",
            "String", "a text",
            "ID", "an id that this server gave out",
            "Date", "a day as 2018-11-06",
            "DateTime", "a moment as 2018-11-06T12:00:00Z",
            "URL", "an absolute http or https address",
            "_Any", "an object with a `__typename` and a key");

    /** A sentence that names what may be meant, after a space; nothing where nothing is near, or names are not told. */
    String didYouMean(String unknown, Collection<String> known, String form) {
        return shown
                ? NameSuggestion.of(unknown, known)
                        .map(name -> " Did you mean " + form.formatted(name) + "?")
                        .orElse("")
                : "";
    }

    /** Words, or others where names are not told. */
    String shownOr(String told, String otherwise) {
        return shown ? told : otherwise;
    }

    /** What a place of an input takes, as 'a text'. */
    public String expected(GraphQLType type) {
        GraphQLType nullable = GraphQLTypeUtil.unwrapNonNull(type);
        if (GraphQLTypeUtil.isList(nullable)) {
            return "a list, each entry " + expected(GraphQLTypeUtil.unwrapOne(nullable));
        }
        String name = ((GraphQLUnmodifiedType) nullable).getName();
        if (nullable instanceof GraphQLEnumType values) {
            return shownOr("one of " + String.join(", ", names(values)), "a value of its type");
        }
        if (nullable instanceof GraphQLInputObjectType) {
            return shownOr("an object of the type " + name, "an object");
        }
        return SCALARS.getOrDefault(name, shownOr("a value of the type " + name, "a value of its type"));
    }

    static List<String> names(GraphQLEnumType values) {
        return values.getValues().stream()
                .map(GraphQLEnumValueDefinition::getName)
                .collect(Collectors.toList());
    }
}
