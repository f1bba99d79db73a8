package org.readout.graphql.cost;

import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLType;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/**
 * How many values an answer has, by the sizes that {@link QueryCost} knows: one for each field of each object. Making and
 * writing them takes the event loop, as reading takes the database. A field that is selected twice counts twice.
 */
final class ValueCount {

    private static final Set<String> ROWS = Set.of("nodes", "edges");

    private final QueryCost costs;
    private final Map<Field, Values> ofFields = new IdentityHashMap<>();
    private final Map<String, Values> ofFragments = new HashMap<>();

    ValueCount(QueryCost costs) {
        this.costs = costs;
    }

    /** Of one object of the type. */
    long of(SelectionSet selections, GraphQLType type) {
        return (long) values(selections, type).each;
    }

    private Values values(SelectionSet selections, GraphQLType type) {
        Values values = Values.NONE;
        for (Selection<?> selection : QueryCost.selections(selections)) {
            values = values.plus(values(selection, type));
        }
        return values;
    }

    private Values values(Selection<?> selection, GraphQLType type) {
        if (selection instanceof Field field) {
            Values known = ofFields.get(field);
            if (known == null) {
                known = ofField(field, type);
                ofFields.put(field, known);
            }
            return known;
        }
        if (selection instanceof InlineFragment inline) {
            return values(inline.getSelectionSet(), costs.typeOf(inline, type));
        }
        String name = ((FragmentSpread) selection).getName();
        Values known = ofFragments.get(name);
        if (known == null) {
            FragmentDefinition fragment = costs.fragment(name);
            known = values(fragment.getSelectionSet(), costs.typeOf(fragment));
            ofFragments.put(name, known);
        }
        return known;
    }

    private Values ofField(Field field, GraphQLType owner) {
        GraphQLNamedType type = costs.typeOf(field, owner);
        Values within = type == null ? Values.NONE : values(field.getSelectionSet(), type);
        if (QueryCost.isConnection(owner) && ROWS.contains(field.getName())) {
            // as many as the connection is long
            return new Values(1, within.each);
        }
        double size = costs.size(field, owner);
        return new Values(1 + (QueryCost.isConnection(type) ? within.each + size * within.row : size * within.each), 0);
    }

    /** @param row for each row of the connection that it is selected of, beside what it has once */
    private record Values(double each, double row) {

        private static final Values NONE = new Values(0, 0);

        Values plus(Values other) {
            return new Values(each + other.each, row + other.row);
        }
    }
}
