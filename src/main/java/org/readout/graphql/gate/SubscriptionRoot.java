package org.readout.graphql.gate;

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
import java.util.HashSet;
import java.util.List;
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
        return document.getDefinitionsOfType(OperationDefinition.class).stream()
                .filter(operation -> operation.getOperation() == OperationDefinition.Operation.SUBSCRIPTION)
                .filter(operation -> !isOneField(operation))
                .map(SubscriptionRoot::error)
                .toList();
    }

    private boolean isOneField(OperationDefinition operation) {
        Set<String> names = new HashSet<>();
        return collect(operation.getSelectionSet(), names) && names.size() == 1;
    }

    /** Adds the names in the answer of all fields at the root; false where one is conditional or of the schema. */
    private boolean collect(SelectionSet selections, Set<String> names) {
        for (Selection<?> selection : selections.getSelections()) {
            boolean plain = !isConditional((DirectivesContainer<?>) selection);
            if (selection instanceof Field field) {
                plain &= !field.getName().startsWith("__");
                names.add(field.getResultKey());
            } else if (selection instanceof InlineFragment inline) {
                plain &= collect(inline.getSelectionSet(), names);
            } else if (selection instanceof FragmentSpread spread) {
                plain &= collect(fragment(spread.getName()).getSelectionSet(), names);
            }
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    private FragmentDefinition fragment(String name) {
        return document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .filter(fragment -> fragment.getName().equals(name))
                .findAny()
                .orElseThrow();
    }

    private static boolean isConditional(DirectivesContainer<?> selection) {
        return selection.getDirectives().stream().map(Directive::getName).anyMatch(Set.of("skip", "include")::contains);
    }

    private static ValidationError error(OperationDefinition operation) {
        return ValidationError.newValidationError()
                .validationErrorType(ValidationErrorType.SubscriptionMultipleRootFields)
                .sourceLocation(operation.getSourceLocation())
                .description("Validation error (SubscriptionMultipleRootFields) : Subscription operation '"
                        + operation.getName() + "' must have exactly one root field")
                .build();
    }
}
