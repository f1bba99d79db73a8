package org.readout.graphql.gate.fault;

import graphql.Directives;
import graphql.execution.CoercedVariables;
import graphql.language.Argument;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.language.Value;
import graphql.language.VariableReference;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.readout.graphql.gate.request.BadOperationException;
import org.readout.graphql.gate.text.DocumentShape;

/**
 * Whether each {@code @skip} and {@code @include} is told true or false. A variable that can be null is valid there if it has a
 * default (GraphQL, September 2025, 5.8.5), and the default is not for those who give null.
 */
public final class ConditionValues {

    private static final String CONDITION = "if";
    private static final Set<String> CONDITIONAL =
            Set.of(Directives.SkipDirective.getName(), Directives.IncludeDirective.getName());

    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final CoercedVariables variables;
    private final Document document;

    /** @param document valid */
    public ConditionValues(Document document, CoercedVariables variables) {
        this.document = document;
        this.variables = variables;
    }

    /** @throws BadOperationException at the first condition that is null, of those that an operation can come to */
    public void check(OperationDefinition operation) {
        if (!variables.toMap().containsValue(null)) {
            return;
        }
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> fragments.put(fragment.getName(), fragment));
        Deque<Node<?>> rest = new ArrayDeque<>(List.of(operation.getSelectionSet()));
        while (!rest.isEmpty()) {
            Node<?> node = rest.pop();
            if (node instanceof Directive directive) {
                check(directive);
            } else if (node instanceof FragmentSpread spread) {
                FragmentDefinition first = fragments.remove(spread.getName());
                if (first != null) {
                    rest.push(first);
                }
            }
            if (!(node instanceof Value) && !(node instanceof Argument)) {
                DocumentShape.children(node).forEach(rest::push);
            }
        }
    }

    private void check(Directive directive) {
        Argument condition = CONDITIONAL.contains(directive.getName()) ? directive.getArgument(CONDITION) : null;
        if (condition != null
                && condition.getValue() instanceof VariableReference variable
                && variables.containsKey(variable.getName())
                && variables.get(variable.getName()) == null) {
            throw BadOperationException.at(
                    directive.getSourceLocation(),
                    variable.getName(),
                    "`@%s(if:)` takes true or false, and the variable `$%s` is null."
                            .formatted(directive.getName(), variable.getName()));
        }
    }
}
