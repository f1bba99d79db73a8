package org.readout.graphql.gate.document;

import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether subscriptions have one field at their root, which is no conditional one (GraphQL, September 2025, 5.2.4.1).
 * graphql-java's rule for it fails where there is none, and looks through all fragments for each subscription.
 */
final class SubscriptionRoot {

    private final Document document;

    /** @param document valid otherwise */
    SubscriptionRoot(Document document) {
        this.document = document;
    }

    List<ValidationError> errors() {
        List<ValidationError> errors = new ArrayList<>();
        for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            if (operation.getOperation() == OperationDefinition.Operation.SUBSCRIPTION) {
                Set<String> names = new HashSet<>();
                collect(operation.getSelectionSet(), names)
                        .or(() -> names.size() == 1 ? Optional.empty() : Optional.of(several(names)))
                        .ifPresent(fault -> errors.add(error(operation, fault)));
            }
        }
        return errors;
    }

    /** Adds the names in the answer of all fields at the root; gives what is wrong where one is conditional or of the schema. */
    private Optional<String> collect(SelectionSet selections, Set<String> names) {
        for (Selection<?> selection : selections.getSelections()) {
            Optional<String> fault = condition((DirectivesContainer<?>) selection);
            if (fault.isEmpty()) {
                fault = selected(selection, names);
            }
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    private Optional<String> selected(Selection<?> selection, Set<String> names) {
        if (selection instanceof InlineFragment inline) {
            return collect(inline.getSelectionSet(), names);
        }
        if (selection instanceof FragmentSpread spread) {
            return collect(fragment(spread.getName()).getSelectionSet(), names);
        }
        Field field = (Field) selection;
        names.add(field.getResultKey());
        return field.getName().startsWith("__")
                ? Optional.of("`" + field.getName() + "` is no field to subscribe to.")
                : Optional.empty();
    }

    private FragmentDefinition fragment(String name) {
        return document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .filter(fragment -> fragment.getName().equals(name))
                .findAny()
                .orElseThrow();
    }

    private static Optional<String> condition(DirectivesContainer<?> selection) {
        return selection.getDirectives().stream()
                .map(Directive::getName)
                .filter(Set.of("skip", "include")::contains)
                .map(name -> "The field of a subscription is always there: `@" + name + "` does not stand at its root.")
                .findFirst();
    }

    private static String several(Set<String> names) {
        return "A subscription has one field at its root; this has " + names.size() + ".";
    }

    private static ValidationError error(OperationDefinition operation, String fault) {
        return ValidationError.newValidationError()
                .validationErrorType(ValidationErrorType.SubscriptionMultipleRootFields)
                .sourceLocation(operation.getSourceLocation())
                .description(fault)
                .build();
    }
}
