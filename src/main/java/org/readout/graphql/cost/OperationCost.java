package org.readout.graphql.cost;

import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.readout.graphql.cost.DearestField.Dearest;
import org.readout.graphql.page.PageRequest;

/**
 * What an operation costs, in nodes.
 *
 * @param nodes of a query or a mutation; of a subscription for as many results as are read at a time
 * @param nodesOfResult of a subscription for each of its results
 * @param values of the answer, or of one result
 * @param dearest the field that costs most, which is looked for where somebody asks
 */
public record OperationCost(long nodes, long nodesOfResult, long values, Supplier<Dearest> dearest) {

    /** What a mutation costs beside what is read of what it wrote: it checks, writes, commits and has the journal's only place. */
    private static final long MUTATION = 500;

    /**
     * @param arguments with the variables; knows afterwards what of the cost hangs on them
     * @throws QueryTooComplexException where a list within an argument has too many entries
     */
    static OperationCost of(
            FieldWeights weights, Document document, OperationDefinition operation, ArgumentCost arguments) {
        Map<String, FragmentDefinition> fragments = new HashMap<>();
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> fragments.put(fragment.getName(), fragment));
        QueryCost costs = new QueryCost(weights, fragments, arguments);
        GraphQLType root = root(weights.schema(), operation);
        Work work = costs.work(operation.getSelectionSet(), root);
        long nodes = (long) Math.ceil(work.of(1));
        long values = (long) work.values();
        Supplier<Dearest> dearest = () -> new DearestField(costs).in(operation.getSelectionSet(), root);
        return switch (operation.getOperation()) {
            case QUERY -> new OperationCost(nodes, 0, values, dearest);
            case MUTATION ->
                new OperationCost(
                        nodes
                                + MUTATION
                                        * operation
                                                .getSelectionSet()
                                                .getSelections()
                                                .size(),
                        0,
                        values,
                        dearest);
            case SUBSCRIPTION ->
                new OperationCost(
                        nodes > Long.MAX_VALUE / PageRequest.MOST ? Long.MAX_VALUE : nodes * PageRequest.MOST,
                        nodes,
                        values,
                        () -> dearest.get().times(PageRequest.MOST));
        };
    }

    /** Which field costs most of it, as a sentence. */
    public String explanation() {
        return String.format(
                Locale.ENGLISH,
                "`%s` costs %,.0f of it.",
                dearest.get().path(),
                dearest.get().cost());
    }

    private static GraphQLType root(GraphQLSchema schema, OperationDefinition operation) {
        return switch (operation.getOperation()) {
            case QUERY -> schema.getQueryType();
            case MUTATION -> schema.getMutationType();
            case SUBSCRIPTION -> schema.getSubscriptionType();
        };
    }
}
