package org.readout.graphql.schema;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Puts fields and the values of enums in the order of their meaning, as the resource {@code schema/order.txt} has it; SmallRye
 * finds them in that of the alphabet.
 */
final class SchemaOrder extends GraphQLTypeVisitorStub {

    private static final String RESOURCE = "schema/order.txt";
    private static final String OF_FIELDS = "";

    private final Map<String, Map<String, Integer>> ranks = new HashMap<>();

    SchemaOrder() {
        lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            String[] owner = line.split(":");
            Map<String, Integer> ranked =
                    ranks.computeIfAbsent(owner.length > 1 ? owner[0] : OF_FIELDS, one -> new HashMap<>());
            for (String name : owner[owner.length - 1].strip().split(" ")) {
                ranked.put(name, ranked.size());
            }
        });
    }

    @Override
    public TraversalControl visitGraphQLObjectType(
            GraphQLObjectType type, TraverserContext<GraphQLSchemaElement> context) {
        List<GraphQLFieldDefinition> fields = sorted(type.getFieldDefinitions(), OF_FIELDS);
        return type.getName().startsWith("__")
                ? TraversalControl.CONTINUE
                : changeNode(context, type.transform(one -> one.replaceFields(fields)));
    }

    @Override
    public TraversalControl visitGraphQLInterfaceType(
            GraphQLInterfaceType type, TraverserContext<GraphQLSchemaElement> context) {
        List<GraphQLFieldDefinition> fields = sorted(type.getFieldDefinitions(), OF_FIELDS);
        return changeNode(context, type.transform(one -> one.replaceFields(fields)));
    }

    @Override
    public TraversalControl visitGraphQLInputObjectType(
            GraphQLInputObjectType type, TraverserContext<GraphQLSchemaElement> context) {
        List<GraphQLInputObjectField> fields = sorted(type.getFieldDefinitions(), OF_FIELDS);
        return changeNode(context, type.transform(one -> one.replaceFields(fields)));
    }

    @Override
    public TraversalControl visitGraphQLEnumType(GraphQLEnumType type, TraverserContext<GraphQLSchemaElement> context) {
        List<GraphQLEnumValueDefinition> values = sorted(type.getValues(), type.getName());
        return type.getName().startsWith("__")
                ? TraversalControl.CONTINUE
                : changeNode(context, type.transform(one -> one.replaceValues(values)));
    }

    /** Those that have no rank come last. */
    private <T extends GraphQLNamedSchemaElement> List<T> sorted(List<T> elements, String owner) {
        Map<String, Integer> ranked = ranks.getOrDefault(owner, Map.of());
        return elements.stream()
                .sorted(Comparator.<T>comparingInt(one -> ranked.getOrDefault(one.getName(), ranked.size()))
                        .thenComparing(GraphQLNamedSchemaElement::getName))
                .toList();
    }

    private static Stream<String> lines() {
        try (InputStream order = Thread.currentThread().getContextClassLoader().getResourceAsStream(RESOURCE)) {
            return new String(order.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException failure) {
            throw new UncheckedIOException(RESOURCE + " cannot be read", failure);
        }
    }
}
