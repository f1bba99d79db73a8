package org.readout.graphql.execution;

import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.language.Argument;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.Node;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The variables of a subscription that its results hang on: not those that only say which events it is told of, as where each
 * follower begins.
 */
final class EventVariables {

    private final Map<String, Object> raw;
    private final Set<Node<?>> roots = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<String, Object> used = new HashMap<>();

    private EventVariables(Map<String, Object> raw) {
        this.raw = raw;
    }

    /** Those that are used beside the arguments of the root field, as the client sent them. */
    static Map<String, Object> of(ExecutionContext execution, ExecutionStrategyParameters root) {
        EventVariables variables = new EventVariables(
                execution.getExecutionInput().getRawVariables().toMap());
        root.getFields().getSubFieldsList().forEach(field -> variables.roots.addAll(field.getFields()));
        variables.add(execution.getOperationDefinition(), false);
        execution.getDocument().getDefinitionsOfType(FragmentDefinition.class).stream()
                .forEach(fragment -> variables.add(fragment, false));
        return variables.used;
    }

    private void add(Node<?> node, boolean ofRoot) {
        if (node instanceof VariableReference reference && raw.containsKey(reference.getName())) {
            used.put(reference.getName(), raw.get(reference.getName()));
        }
        if (node instanceof VariableDefinition || ofRoot && node instanceof Argument) {
            return;
        }
        boolean root = node instanceof Field && roots.contains(node);
        node.getChildren().forEach(child -> add(child, root));
    }
}
