package org.readout.graphql.gate.fault;

import graphql.language.Node;
import graphql.language.SourceLocation;
import graphql.validation.ValidationErrorType;
import graphql.validation.Validator;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The faults of a document by what they are and where they stand, as many as graphql-java tells. */
final class PlacedFaults {

    private final Map<Place, Deque<List<InputFaults.Fault>>> byPlace = new HashMap<>();
    private int count;

    /** Whether no more are told: each takes time to find what may be meant. */
    boolean isFull() {
        return count >= Validator.getMaxValidationErrors();
    }

    void add(ValidationErrorType type, Node<?> node, List<InputFaults.Fault> faults) {
        if (!faults.isEmpty()) {
            count++;
            byPlace.computeIfAbsent(new Place(type, node.getSourceLocation()), place -> new ArrayDeque<>())
                    .add(faults);
        }
    }

    /** Those there; empty where there are none. What is of that type at that place too comes next. */
    List<InputFaults.Fault> next(ValidationErrorType type, SourceLocation location) {
        Deque<List<InputFaults.Fault>> here = byPlace.get(new Place(type, location));
        return here == null || here.isEmpty() ? List.of() : here.poll();
    }

    private record Place(ValidationErrorType type, SourceLocation location) {}
}
