package org.readout.graphql.cost;

import graphql.introspection.Introspection;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnmodifiedType;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.readout.graphql.page.PageRequest;

/**
 * What an operation costs: the nodes that it can return, the sizes of its connections multiplied down the levels, and what
 * {@link Cost} says of its fields and their arguments. A list that is no connection counts by its average. Each field and each
 * fragment is looked at once, however many ways lead to it.
 */
final class QueryCost {

    private static final String CONNECTION = "Connection";
    private static final String EDGE = "Edge";

    private final FieldWeights weights;
    private final Map<String, FragmentDefinition> fragments;
    private final ArgumentCost arguments;
    private final Map<String, Work> ofFragments = new HashMap<>();
    private final Map<Field, Work> ofFields = new IdentityHashMap<>();

    QueryCost(FieldWeights weights, Map<String, FragmentDefinition> fragments, ArgumentCost arguments) {
        this.weights = weights;
        this.fragments = fragments;
        this.arguments = arguments;
    }

    /**
     * The cost of what is selected of one value of the type.
     *
     * @throws QueryTooComplexException where a list of an argument is too long
     */
    Work work(SelectionSet selections, GraphQLType type) {
        Work work = Work.NONE;
        for (Selection<?> selection : selections(selections)) {
            work = work.plus(work(selection, type));
        }
        return work;
    }

    Work work(Selection<?> selection, GraphQLType type) {
        if (selection instanceof Field field) {
            Work known = ofFields.get(field);
            if (known == null) {
                known = ofField(field, type);
                ofFields.put(field, known);
            }
            return known;
        }
        if (selection instanceof InlineFragment inline) {
            return work(inline.getSelectionSet(), typeOf(inline, type));
        }
        String name = ((FragmentSpread) selection).getName();
        Work known = ofFragments.get(name);
        if (known == null) {
            FragmentDefinition fragment = fragments.get(name);
            known = work(fragment.getSelectionSet(), typeOf(fragment));
            ofFragments.put(name, known);
        }
        return known;
    }

    GraphQLType typeOf(InlineFragment inline, GraphQLType outer) {
        return inline.getTypeCondition() == null
                ? outer
                : weights.schema().getType(inline.getTypeCondition().getName());
    }

    GraphQLType typeOf(FragmentDefinition fragment) {
        return weights.schema().getType(fragment.getTypeCondition().getName());
    }

    FragmentDefinition fragment(String name) {
        return fragments.get(name);
    }

    /** How many objects a field gives for each that it is asked of, as far as what is selected of them goes. */
    double size(Field field, GraphQLType owner) {
        GraphQLFieldDefinition definition = definition(field, owner);
        return definition == null ? 0 : size(field, definition, weights.of((GraphQLFieldsContainer) owner, definition));
    }

    GraphQLUnmodifiedType typeOf(Field field, GraphQLType owner) {
        GraphQLFieldDefinition definition = definition(field, owner);
        return definition == null ? null : GraphQLTypeUtil.unwrapAll(definition.getType());
    }

    private Work ofField(Field field, GraphQLType owner) {
        GraphQLFieldDefinition definition = definition(field, owner);
        if (definition == null) {
            return Work.VALUE;
        }
        GraphQLUnmodifiedType type = GraphQLTypeUtil.unwrapAll(definition.getType());
        Work within = work(field.getSelectionSet(), type);
        if (isConnection(owner)) {
            return field.getName().equals("counts")
                    ? ofCounts(field, definition, weights.of((GraphQLFieldsContainer) owner, definition), within)
                    : ofConnection(field, within);
        }
        if (isNamed(owner, EDGE)) {
            return within.plus(Work.VALUE);
        }
        FieldWeight weight = weights.of((GraphQLFieldsContainer) owner, definition);
        double given = arguments.of(field, definition, weight);
        double size = size(field, definition, weight);
        double objects = field.getSelectionSet() != null || weight.once() > 0 ? size : 0;
        boolean connection = isConnection(type);
        double each = weight.weight()
                + given
                + objects * (weight.object() + (connection ? within.row() : within.each()))
                + (connection
                        ? 1
                                + within.each()
                                + within.counts() * (weight.totalCount() + given)
                                + within.perThousandRows() * weight.rows() / 1000
                        : 0);
        double values = 1 + (connection ? within.values() + size * within.rowValues() : size * within.values());
        return new Work(weight.once() + within.once(), each, 0, 0, 0, values, 0);
    }

    /** What stands in a connection: its rows are as many as it is long, which is counted with the connection. */
    private static Work ofConnection(Field field, Work within) {
        return switch (field.getName()) {
            case "nodes", "edges" -> new Work(within.once(), 0, within.each(), 0, 0, 1, within.values());
            case "totalCount" -> new Work(FieldWeight.STATEMENT, 0, 0, 1, 0, 1, 0);
            default -> new Work(0, 0, 0, 0, 0, 1 + within.values(), 0);
        };
    }

    /** What counts all rows by something: as a count of them, beside that by what it counts by, and its keys by their number. */
    private Work ofCounts(Field field, GraphQLFieldDefinition definition, FieldWeight weight, Work within) {
        double keys = pageSize(field, definition);
        double perThousandRows = arguments.perThousandRows(field, definition, weight);
        return new Work(
                FieldWeight.STATEMENT + within.once(),
                keys * (1 + within.each()),
                0,
                1,
                perThousandRows,
                1 + keys * within.values(),
                0);
    }

    private double size(Field field, GraphQLFieldDefinition definition, FieldWeight weight) {
        if (isConnection(GraphQLTypeUtil.unwrapAll(definition.getType()))) {
            return pageSize(field, definition);
        }
        if (!weight.slicingArgument().isEmpty()) {
            return arguments.entries(field, weight.slicingArgument());
        }
        boolean list = GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(definition.getType()));
        return list || field.getName().equals("ofType") ? weight.assumedSize() : 1;
    }

    /** A size that is no size is refused where it stands. */
    private long pageSize(Field field, GraphQLFieldDefinition definition) {
        long size = Math.max(arguments.number(field, definition, "first"), arguments.number(field, definition, "last"));
        return size < 0 ? PageRequest.USUAL : Math.min(size, PageRequest.MOST);
    }

    private GraphQLFieldDefinition definition(Field field, GraphQLType owner) {
        boolean named = !field.getName().equals(Introspection.TypeNameMetaFieldDef.getName());
        return named && owner instanceof GraphQLFieldsContainer container
                ? Introspection.getFieldDefinition(weights.schema(), container, field.getName())
                : null;
    }

    @SuppressWarnings("rawtypes")
    static List<? extends Selection> selections(SelectionSet set) {
        return set == null ? List.of() : set.getSelections();
    }

    /** Whether what stands in a type is as much as its connection is long, which is counted with the connection. */
    static boolean isPartOfConnection(GraphQLType type) {
        return isConnection(type) || isNamed(type, EDGE);
    }

    private static boolean isConnection(GraphQLType type) {
        return isNamed(type, CONNECTION);
    }

    private static boolean isNamed(GraphQLType owner, String ending) {
        return owner instanceof GraphQLFieldsContainer container
                && container.getName().endsWith(ending);
    }
}
