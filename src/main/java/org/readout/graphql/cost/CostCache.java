package org.readout.graphql.cost;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.execution.CoercedVariables;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers what operations cost, for as long as their documents are known. Most variables, as a slug, change no cost; of
 * those that do, numbers, truth values and short texts are remembered, and of each operation few of them.
 */
public final class CostCache {

    private static final int MOST_OF_OPERATION = 8;
    private static final int LONGEST_TEXT = 64;

    private final FieldWeights weights;
    private final int mostEntries;
    private final Cache<Document, Map<OperationDefinition, Known>> documents =
            Caffeine.newBuilder().weakKeys().build();

    /** @param mostEntries how many entries a list within an argument has at most */
    public CostCache(FieldWeights weights, int mostEntries) {
        this.weights = weights;
        this.mostEntries = mostEntries;
    }

    /** Whether it is of the schema that those weights are of. */
    public boolean isOf(Object schema) {
        return weights.schema() == schema;
    }

    /** @throws QueryTooComplexException where a list within an argument has too many entries */
    public OperationCost of(Document document, OperationDefinition operation, CoercedVariables variables) {
        Map<OperationDefinition, Known> operations = documents.get(document, unknown -> new ConcurrentHashMap<>());
        Known known = operations.get(operation);
        if (known != null) {
            List<Object> values = known.values(variables);
            Numbers before = values == null ? null : known.costs.get(values);
            if (before != null) {
                return new OperationCost(before.nodes, before.nodesOfResult, before.values, () -> OperationCost.of(
                                weights, document, operation, variables, mostEntries, new HashSet<>())
                        .dearest()
                        .get());
            }
        }
        Set<String> decisive = new HashSet<>();
        OperationCost cost = OperationCost.of(weights, document, operation, variables, mostEntries, decisive);
        operations
                .computeIfAbsent(operation, unknown -> new Known(List.copyOf(decisive), new ConcurrentHashMap<>()))
                .remember(variables, cost);
        return cost;
    }

    /** @param decisive names of the variables that a cost hangs on */
    private record Known(List<String> decisive, Map<List<Object>, Numbers> costs) {

        void remember(CoercedVariables variables, OperationCost cost) {
            List<Object> values = values(variables);
            if (values != null && costs.size() < MOST_OF_OPERATION) {
                costs.put(values, new Numbers(cost.nodes(), cost.nodesOfResult(), cost.values()));
            }
        }

        /** Null where one of them is no small value. What is null is told from what is not given, which may have a default. */
        private List<Object> values(CoercedVariables variables) {
            List<Object> values = new ArrayList<>(decisive.size());
            for (String name : decisive) {
                Object value = variables.containsKey(name) ? variables.get(name) : Known.class;
                boolean small = value == null
                        || value == Known.class
                        || value instanceof Integer
                        || value instanceof Boolean
                        || value instanceof String text && text.length() <= LONGEST_TEXT;
                if (!small) {
                    return null;
                }
                values.add(value);
            }
            return values;
        }
    }

    private record Numbers(long nodes, long nodesOfResult, long values) {}
}
