package org.readout.graphql.gate;

import graphql.language.Argument;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnmodifiedType;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.readout.graphql.page.PageRequest;

/**
 * How many nodes an operation can return: the sizes of its connections multiplied down the levels, as GitHub counts. A list
 * that is no connection counts as {@value #LIST} long; introspection counts nothing.
 */
final class QueryCost {

    private static final int LIST = 5;
    private static final String CONNECTION = "Connection";

    private final GraphQLSchema schema;
    private final Map<String, FragmentDefinition> fragments;
    private final Map<String, Object> variables;
    private final Map<String, Long> ofFragments = new HashMap<>();

    QueryCost(GraphQLSchema schema, Map<String, FragmentDefinition> fragments, Map<String, Object> variables) {
        this.schema = schema;
        this.fragments = fragments;
        this.variables = variables;
    }

    /** Of what is selected of one value of the type; {@link Long#MAX_VALUE} for what is more than that. */
    long of(SelectionSet selections, GraphQLType type) {
        long cost = 0;
        if (selections != null) {
            for (Selection<?> selection : selections.getSelections()) {
                cost = plus(cost, of(selection, type));
            }
        }
        return cost;
    }

    private long of(Selection<?> selection, GraphQLType type) {
        if (selection instanceof Field field) {
            return of(field, type);
        }
        if (selection instanceof InlineFragment inline) {
            return of(
                    inline.getSelectionSet(),
                    inline.getTypeCondition() == null
                            ? type
                            : schema.getType(inline.getTypeCondition().getName()));
        }
        String name = ((FragmentSpread) selection).getName();
        Long known = ofFragments.get(name);
        if (known == null) {
            FragmentDefinition fragment = fragments.get(name);
            known = of(
                    fragment.getSelectionSet(),
                    schema.getType(fragment.getTypeCondition().getName()));
            ofFragments.put(name, known);
        }
        return known;
    }

    private long of(Field field, GraphQLType type) {
        GraphQLFieldDefinition definition =
                type instanceof GraphQLFieldsContainer container ? container.getFieldDefinition(field.getName()) : null;
        if (definition == null || field.getSelectionSet() == null) {
            return 0;
        }
        GraphQLUnmodifiedType of = GraphQLTypeUtil.unwrapAll(definition.getType());
        long within = of(field.getSelectionSet(), of);
        long size = size(field, definition, of);
        return isPartOfConnection(type) ? within : plus(size, times(size, within));
    }

    private long size(Field field, GraphQLFieldDefinition definition, GraphQLUnmodifiedType of) {
        if (of.getName().endsWith(CONNECTION)) {
            return pageSize(field);
        }
        boolean list = GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(definition.getType()));
        return list ? LIST : 1;
    }

    /** Its nodes and edges are as many as it is long, which is counted already. */
    private static boolean isPartOfConnection(GraphQLType owner) {
        return owner instanceof GraphQLFieldsContainer container
                && (container.getName().endsWith(CONNECTION)
                        || container.getName().endsWith("Edge"));
    }

    /** A size that is no size is refused where it stands. */
    private long pageSize(Field field) {
        long size = -1;
        for (Argument argument : field.getArguments()) {
            if (argument.getName().equals("first") || argument.getName().equals("last")) {
                size = Math.max(size, number(argument.getValue()));
            }
        }
        return size < 0 ? PageRequest.USUAL : Math.min(size, PageRequest.MOST);
    }

    private long number(Value<?> value) {
        Object given = value instanceof VariableReference reference ? variables.get(reference.getName()) : value;
        if (given instanceof IntValue literal) {
            return literal.getValue().min(BigInteger.valueOf(Integer.MAX_VALUE)).longValue();
        }
        return given instanceof Number number ? number.longValue() : -1;
    }

    private static long plus(long one, long other) {
        long sum = one + other;
        return sum < 0 ? Long.MAX_VALUE : sum;
    }

    private static long times(long one, long other) {
        return one != 0 && other > Long.MAX_VALUE / one ? Long.MAX_VALUE : one * other;
    }
}
