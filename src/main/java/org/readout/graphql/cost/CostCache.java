package org.readout.graphql.cost;

import com.github.benmanes.caffeine.cache.Cache;
import graphql.execution.CoercedVariables;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import org.readout.platform.Caches;

/**
 * Remembers what operations cost, for as long as their documents are known. Of its variables a cost hangs on what arguments weigh
 * and on how many they ask for: these few numbers are worked out each time, and what goes through the whole document once for
 * each of them. Of each operation few are remembered.
 */
public final class CostCache {

    private static final int MOST_OF_OPERATION = 8;
    private static final int MOST_VARIABLE_PARTS = 32;

    private final FieldWeights weights;
    private final int mostEntries;
    private final Cache<Document, Map<OperationDefinition, Known>> documents =
            Caches.builder().weakKeys().build();

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
            Numbers before = known.costs.get(known.values(arguments(variables)));
            if (before != null) {
                return new OperationCost(before.nodes, before.nodesOfResult, before.values, () -> OperationCost.of(
                                weights, document, operation, arguments(variables))
                        .dearest()
                        .get());
            }
        }
        ArgumentCost arguments = arguments(variables);
        OperationCost cost = OperationCost.of(weights, document, operation, arguments);
        List<ToDoubleFunction<ArgumentCost>> parts = arguments.variableParts();
        if (parts.size() <= MOST_VARIABLE_PARTS) {
            operations
                    .computeIfAbsent(operation, unknown -> new Known(parts, new ConcurrentHashMap<>()))
                    .remember(arguments(variables), cost);
        }
        return cost;
    }

    /** How many costs of an operation are remembered. */
    int known(Document document, OperationDefinition operation) {
        return documents.getIfPresent(document).get(operation).costs.size();
    }

    private ArgumentCost arguments(CoercedVariables variables) {
        return new ArgumentCost(variables.toMap(), mostEntries);
    }

    /** @param parts what of a cost hangs on variables */
    private record Known(List<ToDoubleFunction<ArgumentCost>> parts, Map<List<Double>, Numbers> costs) {

        void remember(ArgumentCost arguments, OperationCost cost) {
            if (costs.size() < MOST_OF_OPERATION) {
                costs.put(values(arguments), new Numbers(cost.nodes(), cost.nodesOfResult(), cost.values()));
            }
        }

        List<Double> values(ArgumentCost arguments) {
            return parts.stream().map(part -> part.applyAsDouble(arguments)).toList();
        }
    }

    private record Numbers(long nodes, long nodesOfResult, long values) {}
}
