package org.readout.graphql.gate.text;

import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The measures of fragments, each taken once, those first that others spread. It recurses into the selections of one definition,
 * which the text bounds, and never from fragment to fragment.
 */
final class SpreadMeasures {

    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, SpreadMeasure> known = new HashMap<>();
    private FragmentDefinition inCircles;

    /** @param defined of one name the last counts, as for graphql-java */
    SpreadMeasures(List<FragmentDefinition> defined) {
        defined.forEach(fragment -> fragments.put(fragment.getName(), fragment));
        Set<String> begun = new HashSet<>();
        for (String name : fragments.keySet()) {
            if (begun.add(name)) {
                measureFrom(name, begun);
            }
        }
    }

    /** A fragment that spreads itself; what spreads it has no measure. */
    Optional<FragmentDefinition> cycle() {
        return Optional.ofNullable(inCircles);
    }

    SpreadMeasure of(OperationDefinition operation) {
        return of(operation.getSelectionSet());
    }

    /** The deepest nesting of any fragment, spread or not. */
    long deepest() {
        return known.values().stream().mapToLong(SpreadMeasure::nesting).max().orElse(0);
    }

    private void measureFrom(String first, Set<String> begun) {
        Deque<Visit> path = new ArrayDeque<>();
        Set<String> onPath = new HashSet<>();
        path.push(visit(first));
        onPath.add(first);
        while (!path.isEmpty()) {
            Visit visit = path.peek();
            if (!visit.rest.hasNext()) {
                known.put(visit.name, of(fragments.get(visit.name).getSelectionSet()));
                onPath.remove(visit.name);
                path.pop();
                continue;
            }
            String next = visit.rest.next();
            if (onPath.contains(next)) {
                inCircles = inCircles == null ? fragments.get(next) : inCircles;
            } else if (fragments.containsKey(next) && begun.add(next)) {
                path.push(visit(next));
                onPath.add(next);
            }
        }
    }

    private Visit visit(String name) {
        Set<String> spreads = new LinkedHashSet<>();
        collectSpreads(fragments.get(name).getSelectionSet(), spreads);
        return new Visit(name, spreads.iterator());
    }

    private static void collectSpreads(SelectionSet selections, Set<String> spreads) {
        Deque<Node<?>> rest = new ArrayDeque<>(List.of(selections));
        while (!rest.isEmpty()) {
            Node<?> node = rest.pop();
            if (node instanceof FragmentSpread spread) {
                spreads.add(spread.getName());
            } else if (!(node instanceof Value)) {
                DocumentShape.children(node).forEach(rest::push);
            }
        }
    }

    private SpreadMeasure of(SelectionSet selections) {
        SpreadMeasure measure = SpreadMeasure.NONE;
        if (selections != null) {
            for (Selection<?> selection : selections.getSelections()) {
                measure = measure.and(of(selection));
            }
        }
        return measure;
    }

    private SpreadMeasure of(Selection<?> selection) {
        if (selection instanceof Field field) {
            return of(field.getSelectionSet()).inField(values(field.getArguments()) + values(field.getDirectives()));
        }
        if (selection instanceof InlineFragment inline) {
            return of(inline.getSelectionSet()).inFragment(values(inline.getDirectives()));
        }
        FragmentSpread spread = (FragmentSpread) selection;
        return known.getOrDefault(spread.getName(), SpreadMeasure.NONE).inFragment(values(spread.getDirectives()));
    }

    private static long values(List<? extends Node<?>> arguments) {
        long values = 0;
        Deque<Node<?>> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            Node<?> node = rest.pop();
            values += node instanceof Value ? 1 : 0;
            DocumentShape.children(node).forEach(rest::push);
        }
        return values;
    }

    /** A fragment whose spreads are being measured. */
    private record Visit(String name, Iterator<String> rest) {}
}
