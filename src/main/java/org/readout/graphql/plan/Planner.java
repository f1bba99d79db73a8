package org.readout.graphql.plan;

import com.fasterxml.jackson.core.io.SerializedString;
import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.execution.FieldCollector;
import graphql.execution.FieldCollectorParameters;
import graphql.execution.MergedField;
import graphql.execution.MergedSelectionSet;
import graphql.execution.TypeResolutionParameters;
import graphql.introspection.Introspection;
import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.OperationDefinition;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import graphql.schema.GraphQLUnmodifiedType;
import graphql.schema.TypeResolver;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.readout.graphql.fetch.FieldFetcher;
import org.readout.graphql.fetch.ResolverFetcher;

/** Compiles one query; fields are collected and fragments matched by graphql-java's own rules. */
final class Planner {

    private static final String ROOT = "";

    private final GraphQLSchema schema;
    private final FieldCollector collector = new FieldCollector();
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final CoercedVariables variables;
    private int size;

    /** @param variables those that conditions name are looked at, no others */
    Planner(GraphQLSchema schema, Document document, CoercedVariables variables) {
        this.schema = schema;
        this.variables = variables;
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> fragments.put(fragment.getName(), fragment));
    }

    /** @throws PlanFallbackException where it asks for what plans do not know, as introspection */
    Plan plan(OperationDefinition operation) {
        GraphQLObjectType root = schema.getQueryType();
        Selection selection =
                selection(root, collector.collectFields(parameters(root), operation.getSelectionSet()), ROOT);
        return new Plan(operation, selection, size);
    }

    private Selection selection(GraphQLObjectType type, MergedSelectionSet fields, String path) {
        return new Selection(fields.getSubFields().values().stream()
                .map(field -> field(type, field, path + "/" + field.getResultKey()))
                .toList());
    }

    private SelectedField field(GraphQLObjectType type, MergedField field, String path) {
        size++;
        SerializedString key = new SerializedString(field.getResultKey());
        if (field.getName().equals(Introspection.TypeNameMetaFieldDef.getName())) {
            ResultType name = new ResultType.Leaf(false, (out, value) -> out.writeString((String) value));
            return new SelectedField(path, field.getName(), key, new ValueSource.TypeName(type.getName()), name);
        }
        GraphQLFieldDefinition definition = type.getFieldDefinition(field.getName());
        if (definition == null) {
            throw new PlanFallbackException(field.getName() + " is of the schema");
        }
        return new SelectedField(
                path, field.getName(), key, source(type, definition, field), type(definition.getType(), field, path));
    }

    private ValueSource source(GraphQLObjectType type, GraphQLFieldDefinition definition, MergedField field) {
        DataFetcher<?> fetcher = schema.getCodeRegistry().getDataFetcher(type, definition);
        if (fetcher instanceof FieldFetcher<?> getter) {
            return new ValueSource.Getter(getter);
        }
        if (fetcher instanceof ResolverFetcher<?, ?> resolver) {
            return new ValueSource.Resolver(resolver, definition, field);
        }
        throw new PlanFallbackException(type.getName() + "." + field.getName() + " comes another way");
    }

    private ResultType type(GraphQLType type, MergedField field, String path) {
        boolean nullable = GraphQLTypeUtil.isNullable(type);
        GraphQLType plain = GraphQLTypeUtil.unwrapNonNull(type);
        if (GraphQLTypeUtil.isList(plain)) {
            return new ResultType.ListOf(nullable, type(GraphQLTypeUtil.unwrapOne(plain), field, path));
        }
        if (plain instanceof GraphQLObjectType object) {
            Selection selection = below(object, field, path);
            return new ResultType.Composite(
                    nullable,
                    value -> selection,
                    selection.waits(),
                    selection.requestedFields().collect(Collectors.toUnmodifiableSet()));
        }
        if (plain instanceof GraphQLInterfaceType || plain instanceof GraphQLUnionType) {
            return abstraction(nullable, (GraphQLNamedOutputType) plain, field, path);
        }
        return new ResultType.Leaf(nullable, LeafWriter.of((GraphQLUnmodifiedType) plain));
    }

    private ResultType abstraction(boolean nullable, GraphQLNamedOutputType type, MergedField field, String path) {
        Map<String, Selection> ofTypes = new HashMap<>();
        objects(type).forEach(object -> ofTypes.put(object.getName(), below((GraphQLObjectType) object, field, path)));
        TypeResolver resolver = type instanceof GraphQLInterfaceType one
                ? schema.getCodeRegistry().getTypeResolver(one)
                : schema.getCodeRegistry().getTypeResolver((GraphQLUnionType) type);
        Map<Class<?>, Selection> ofClasses = new ConcurrentHashMap<>();
        Function<Object, Selection> selection =
                value -> ofClasses.computeIfAbsent(value.getClass(), known -> ofTypes.get(nameOf(value, resolver)));
        return new ResultType.Composite(
                nullable,
                selection,
                ofTypes.values().stream().anyMatch(Selection::waits),
                ofTypes.values().stream().flatMap(Selection::requestedFields).collect(Collectors.toUnmodifiableSet()));
    }

    private String nameOf(Object value, TypeResolver resolver) {
        return resolver.getType(TypeResolutionParameters.newParameters()
                        .value(value)
                        .schema(schema)
                        .build())
                .getName();
    }

    private List<? extends GraphQLNamedOutputType> objects(GraphQLNamedOutputType type) {
        return type instanceof GraphQLInterfaceType one
                ? schema.getImplementations(one)
                : ((GraphQLUnionType) type).getTypes();
    }

    private Selection below(GraphQLObjectType type, MergedField field, String path) {
        return selection(type, collector.collectFields(parameters(type), field), path);
    }

    private FieldCollectorParameters parameters(GraphQLObjectType type) {
        return FieldCollectorParameters.newParameters()
                .schema(schema)
                .objectType(type)
                .fragments(fragments)
                .variables(variables.toMap())
                .graphQLContext(GraphQLContext.getDefault())
                .build();
    }
}
