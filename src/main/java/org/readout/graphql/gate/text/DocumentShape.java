package org.readout.graphql.gate.text;

import graphql.language.Definition;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * What a parsed document looks like, whatever its variables, in time linear in its text: each fragment is measured once. It has
 * not been validated, so that fragments may be unknown, doubled or in circles.
 */
public final class DocumentShape {

    private final List<OperationDefinition> operations;
    private final int fragments;
    private final SpreadMeasures spread;
    private final Map<String, Integer> fieldsByName = new HashMap<>();
    private int aliases;
    private int directives;
    private int nodes;

    /** @param document parsed from a text whose nesting is bounded */
    public DocumentShape(Document document) {
        operations = document.getDefinitionsOfType(OperationDefinition.class);
        List<FragmentDefinition> defined = document.getDefinitionsOfType(FragmentDefinition.class);
        fragments = defined.size();
        for (Definition<?> definition : definitions(document)) {
            count(definition);
        }
        spread = new SpreadMeasures(defined);
    }

    public int operations() {
        return operations.size();
    }

    public int fragments() {
        return fragments;
    }

    public int aliases() {
        return aliases;
    }

    /** Of the name under which most fields stand. */
    public int repetitions() {
        return fieldsByName.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    public int directives() {
        return directives;
    }

    /** How many nodes its syntax tree has. */
    public int nodes() {
        return nodes;
    }

    /** One of the fragments that spread themselves, as graphql-java's validation tells of it in more time. */
    public Optional<ValidationError> cycle() {
        return spread.cycle().map(fragment -> ValidationError.newValidationError()
                .validationErrorType(ValidationErrorType.FragmentCycle)
                .sourceLocation(fragment.getSourceLocation())
                .description("The fragment `" + fragment.getName() + "` spreads itself.")
                .build());
    }

    /** Of the operation that has most. */
    public long rootFields() {
        return most(SpreadMeasure::rootFields);
    }

    /** Of the operation that goes deepest. */
    public long depth() {
        return most(SpreadMeasure::depth);
    }

    /** How deep selections stand within each other, those of fragments too, in whatever goes deepest. */
    public long nesting() {
        return Math.max(most(SpreadMeasure::nesting), spread.deepest());
    }

    /** How many fields and fragments the operations select once fragments are spread. */
    public long fields() {
        return sum(SpreadMeasure::selections);
    }

    /** How many values stand in arguments once fragments are spread. */
    public long values() {
        return sum(SpreadMeasure::values);
    }

    private long most(ToLongFunction<SpreadMeasure> measure) {
        return operations.stream().map(spread::of).mapToLong(measure).max().orElse(0);
    }

    private long sum(ToLongFunction<SpreadMeasure> measure) {
        return operations.stream().map(spread::of).mapToLong(measure).reduce(0, SpreadMeasure::plus);
    }

    private void count(Node<?> definition) {
        Deque<Node<?>> rest = new ArrayDeque<>(List.of(definition));
        while (!rest.isEmpty()) {
            Node<?> node = rest.pop();
            nodes++;
            if (node instanceof Field field) {
                aliases += field.getAlias() == null ? 0 : 1;
                fieldsByName.merge(field.getResultKey(), 1, Integer::sum);
            } else if (node instanceof Directive) {
                directives++;
            }
            children(node).forEach(rest::push);
        }
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    public static List<Node<?>> children(Node node) {
        return node.getChildren();
    }

    private static List<Definition<?>> definitions(Document document) {
        List<Definition<?>> definitions = new ArrayList<>();
        document.getDefinitions().forEach(definitions::add);
        return definitions;
    }
}
