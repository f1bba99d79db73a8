package org.readout.graphql.cost;

import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLType;

/** Looks for the field to which an operation owes most of its cost: down its levels, as long as one field has more than half. */
final class DearestField {

    private final QueryCost costs;
    private String path = "";
    private double cost;

    DearestField(QueryCost costs) {
        this.costs = costs;
    }

    /** The path to it, and what it costs. */
    Dearest in(SelectionSet selections, GraphQLType type) {
        descend(selections, type, 1, 0);
        return new Dearest(path, cost);
    }

    /** @param objects how many objects it is a selection of */
    private void descend(SelectionSet selections, GraphQLType type, double objects, double least) {
        Selection<?> dearest = null;
        double most = least;
        for (Selection<?> selection : QueryCost.selections(selections)) {
            Work work = costs.work(selection, type);
            double one = work.once() + objects * (work.each() + work.row());
            if (one > most) {
                most = one;
                dearest = selection;
            }
        }
        if (dearest instanceof Field field) {
            path += (path.isEmpty() ? "" : ".") + field.getName();
            cost = most;
            double each = QueryCost.isPartOfConnection(type) ? 1 : costs.size(field, type);
            descend(field.getSelectionSet(), costs.typeOf(field, type), objects * each, most / 2);
        } else if (dearest instanceof InlineFragment inline) {
            descend(inline.getSelectionSet(), costs.typeOf(inline, type), objects, least);
        } else if (dearest instanceof FragmentSpread spread) {
            FragmentDefinition fragment = costs.fragment(spread.getName());
            descend(fragment.getSelectionSet(), costs.typeOf(fragment), objects, least);
        }
    }

    /** @param path the names of the fields down to it, with dots between */
    record Dearest(String path, double cost) {

        Dearest times(int results) {
            return new Dearest(path, results * cost);
        }
    }
}
