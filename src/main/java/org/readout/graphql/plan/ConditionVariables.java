package org.readout.graphql.plan;

import graphql.Directives;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Node;
import graphql.language.VariableReference;
import java.util.ArrayList;
import java.util.List;

/** Which variables decide what a document asks for, by {@code @include} and {@code @skip}. */
final class ConditionVariables {

    private static final String CONDITION = "if";

    private ConditionVariables() {}

    /** Their names. */
    static List<String> in(Document document) {
        List<String> names = new ArrayList<>();
        collect(document, names);
        return names.stream().distinct().toList();
    }

    private static void collect(Node<?> node, List<String> names) {
        if (node instanceof Directive directive && isCondition(directive)) {
            if (directive.getArgument(CONDITION).getValue() instanceof VariableReference variable) {
                names.add(variable.getName());
            }
        }
        for (Object child : node.getChildren()) {
            collect((Node<?>) child, names);
        }
    }

    private static boolean isCondition(Directive directive) {
        return directive.getName().equals(Directives.IncludeDirective.getName())
                || directive.getName().equals(Directives.SkipDirective.getName());
    }
}
