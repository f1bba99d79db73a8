package org.readout.graphql.plan;

import com.fasterxml.jackson.core.io.SerializedString;
import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.execution.FieldCollector;
import graphql.execution.FieldCollectorParameters;
import graphql.execution.MergedField;
import graphql.execution.MergedSelectionSet;
import graphql.introspection.Introspection;
import graphql.language.Argument;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.OperationDefinition;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import graphql.schema.GraphQLUnmodifiedType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.readout.graphql.fetch.AsyncFetcher;
import org.readout.graphql.fetch.FieldFetcher;

/**
 * Compiles one query; fields are collected and fragments matched by graphql-java's own rules. What is selected of a type by
 * the same fields of the document is compiled once, however many paths lead to it, so that a plan is no larger than its
 * document times the types of an interface.
 */
final class Planner {

    private static final ResultType TYPE_NAME =
            new ResultType.Leaf(false, (out, value) -> out.writeString((String) value));

    private final SchemaTypes types;
    private final FieldCollector collector = new FieldCollector();
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final CoercedVariables variables;
    private final Map<SelectedBy, Selection> selections = new HashMap<>();
    private final Map<Collected, Selection> collected = new HashMap<>();
    private final Map<List<Selection>, CompositeSelection> abstractions = new HashMap<>();
    private final Map<Field, List<Argument>> arguments = new HashMap<>();
    private final Map<String, SerializedString> keys = new HashMap<>();
    private final PlanWeight weight = new PlanWeight();
    private final RequestedFields requestedFields = new RequestedFields(weight);

    /** @param variables those that conditions name are looked at, no others */
    Planner(SchemaTypes types, Document document, CoercedVariables variables) {
        this.types = types;
        this.variables = variables;
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> fragments.put(fragment.getName(), fragment));
    }

    /** @throws PlanFallbackException where it asks for what plans do not know, as introspection, or for more than they hold */
    Plan plan(OperationDefinition operation) {
        GraphQLObjectType root = types.schema().getQueryType();
        Selection selection = selection(root, collector.collectFields(parameters(root), operation.getSelectionSet()));
        return new Plan(selection, weight.bytes());
    }

    /** What a field's own selections, of one place of the document or of several, ask of a type. */
    private Selection selection(GraphQLObjectType type, MergedField field) {
        SelectedBy key = new SelectedBy(type.getName(), field.getFields());
        Selection known = selections.get(key);
        if (known == null) {
            weight.addFields(1);
            known = selection(type, collector.collectFields(parameters(type), field));
            selections.put(key, known);
        }
        return known;
    }

    /** Two places that spread the same fragments select the same. */
    private Selection selection(GraphQLObjectType type, MergedSelectionSet fields) {
        List<MergedField> merged = List.copyOf(fields.getSubFields().values());
        Collected key = new Collected(
                type.getName(), merged.stream().map(MergedField::getFields).toList());
        Selection known = collected.get(key);
        if (known == null) {
            List<SelectedField> compiled = new ArrayList<>(merged.size());
            for (MergedField field : merged) {
                weight.addFields(field.getFields().size());
                compiled.add(field(type, field));
            }
            weight.addSelection(compiled.size());
            known = new Selection(List.copyOf(compiled), requestedFields.of(compiled));
            collected.put(key, known);
        }
        return known;
    }

    private SelectedField field(GraphQLObjectType type, MergedField field) {
        SerializedString key = keys.computeIfAbsent(field.getResultKey(), this::key);
        if (field.getName().equals(Introspection.TypeNameMetaFieldDef.getName())) {
            return new SelectedField(
                    type.getName(), field.getName(), key, new ValueSource.TypeName(type.getName()), TYPE_NAME);
        }
        GraphQLFieldDefinition definition = type.getFieldDefinition(field.getName());
        if (definition == null) {
            throw new PlanFallbackException(field.getName() + " is of the schema");
        }
        return new SelectedField(
                type.getName(),
                definition.getName(),
                key,
                source(type, definition, field),
                type(definition.getType(), field));
    }

    private SerializedString key(String name) {
        weight.addText(name);
        return new SerializedString(name);
    }

    private ValueSource source(GraphQLObjectType type, GraphQLFieldDefinition definition, MergedField field) {
        DataFetcher<?> fetcher = types.schema().getCodeRegistry().getDataFetcher(type, definition);
        if (fetcher instanceof FieldFetcher<?> getter) {
            return new ValueSource.Getter(getter);
        }
        if (fetcher instanceof AsyncFetcher resolver) {
            return new ValueSource.Resolver(
                    resolver, definition, arguments.computeIfAbsent(field.getSingleField(), this::arguments));
        }
        throw new PlanFallbackException(type.getName() + "." + field.getName() + " comes another way");
    }

    private List<Argument> arguments(Field field) {
        weight.addArguments(field.getArguments());
        return field.getArguments();
    }

    private ResultType type(GraphQLType type, MergedField field) {
        boolean nullable = GraphQLTypeUtil.isNullable(type);
        GraphQLType plain = GraphQLTypeUtil.unwrapNonNull(type);
        if (GraphQLTypeUtil.isList(plain)) {
            return new ResultType.ListOf(nullable, type(GraphQLTypeUtil.unwrapOne(plain), field));
        }
        if (plain instanceof GraphQLObjectType object) {
            return new ResultType.Composite(nullable, selection(object, field));
        }
        if (plain instanceof GraphQLInterfaceType || plain instanceof GraphQLUnionType) {
            return new ResultType.Composite(nullable, abstraction((GraphQLNamedOutputType) plain, field));
        }
        return new ResultType.Leaf(nullable, types.leaf((GraphQLUnmodifiedType) plain));
    }

    private CompositeSelection abstraction(GraphQLNamedOutputType type, MergedField field) {
        ConcreteTypes concrete = types.concrete(type);
        List<Selection> selected =
                concrete.all().stream().map(object -> selection(object, field)).toList();
        return abstractions.computeIfAbsent(selected, unknown -> {
            weight.addAbstraction(selected.size());
            Map<String, Selection> byName = new HashMap<>();
            for (int i = 0; i < selected.size(); i++) {
                byName.put(concrete.all().get(i).getName(), selected.get(i));
            }
            return new CompositeSelection.OfAbstraction(
                    concrete,
                    Map.copyOf(byName),
                    selected.stream().anyMatch(Selection::waits),
                    requestedFields.ofAny(selected));
        });
    }

    private FieldCollectorParameters parameters(GraphQLObjectType type) {
        return FieldCollectorParameters.newParameters()
                .schema(types.schema())
                .objectType(type)
                .fragments(fragments)
                .variables(variables.toMap())
                .graphQLContext(GraphQLContext.getDefault())
                .build();
    }

    /** Fields of a document are equal where they are the same. */
    private record SelectedBy(String type, List<Field> fields) {}

    private record Collected(String type, List<List<Field>> fields) {}
}
