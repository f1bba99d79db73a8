package org.readout.graphql.gate;

import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntBinaryOperator;
import java.util.function.ToIntFunction;

/** What a valid document looks like, whatever its variables; each fragment is looked at once. */
final class DocumentShape {

    private final Document document;
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();

    DocumentShape(Document document) {
        this.document = document;
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> fragments.put(fragment.getName(), fragment));
    }

    int aliases() {
        return count(document, node -> node instanceof Field field && field.getAlias() != null ? 1 : 0);
    }

    /** Of the name under which most fields stand. */
    int repetitions() {
        Map<String, Integer> fields = new HashMap<>();
        count(document, node -> {
            if (node instanceof Field field) {
                fields.merge(field.getResultKey(), 1, Integer::sum);
            }
            return 0;
        });
        return fields.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    int directives() {
        return count(document, node -> node instanceof Directive ? 1 : 0);
    }

    /** Of the operation that has most. */
    int rootFields() {
        Measure fields = new Measure(field -> 1, Integer::sum);
        return most(operation -> fields.of(operation.getSelectionSet()));
    }

    /** Of the operation that goes deepest. */
    int depth() {
        Measure depth = new Measure(null, Math::max);
        return most(operation -> depth.of(operation.getSelectionSet()));
    }

    private int most(ToIntFunction<OperationDefinition> measure) {
        return document.getDefinitionsOfType(OperationDefinition.class).stream()
                .mapToInt(measure)
                .max()
                .orElse(0);
    }

    private static int count(Node<?> node, ToIntFunction<Node<?>> one) {
        int count = one.applyAsInt(node);
        for (Node<?> child : children(node)) {
            count += count(child, one);
        }
        return count;
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private static List<Node<?>> children(Node node) {
        return node.getChildren();
    }

    /** A number that a selection set has of its fields, and through fragments of theirs. */
    private final class Measure {

        private final ToIntFunction<Field> ofField;
        private final IntBinaryOperator join;
        private final Map<String, Integer> ofFragments = new HashMap<>();

        /** @param ofField null for one more than that of the field's own selection set */
        Measure(ToIntFunction<Field> ofField, IntBinaryOperator join) {
            this.ofField = ofField == null ? field -> 1 + of(field.getSelectionSet()) : ofField;
            this.join = join;
        }

        int of(SelectionSet selections) {
            int measure = 0;
            if (selections != null) {
                for (Selection<?> selection : selections.getSelections()) {
                    measure = join.applyAsInt(measure, of(selection));
                }
            }
            return measure;
        }

        private int of(Selection<?> selection) {
            if (selection instanceof Field field) {
                return ofField.applyAsInt(field);
            }
            if (selection instanceof InlineFragment inline) {
                return of(inline.getSelectionSet());
            }
            String name = ((FragmentSpread) selection).getName();
            Integer known = ofFragments.get(name);
            if (known == null) {
                known = of(fragments.get(name).getSelectionSet());
                ofFragments.put(name, known);
            }
            return known;
        }
    }
}
