package org.readout.graphql.gate.document;

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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether introspection asks for fields of types of fields: each round multiplies the answer by the size of the schema, which no
 * tool needs. Several types beside each other are fine, and cost what they are.
 */
final class IntrospectionCircles {

    /** The lists of a type that lead to other types. A set of them is a number, each with a bit of its own. */
    private static final Map<String, Integer> LISTS =
            Map.of("fields", 1, "inputFields", 2, "interfaces", 4, "possibleTypes", 8);

    private static final Set<String> ROOTS = Set.of("__schema", "__type");
    private static final int AT_THE_ROOT = -1;

    private final Document document;
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Set<Visit> visited = new HashSet<>();
    private final List<ValidationError> errors = new ArrayList<>();

    /** @param document valid otherwise */
    IntrospectionCircles(Document document) {
        this.document = document;
        document.getDefinitionsOfType(FragmentDefinition.class).forEach(one -> fragments.put(one.getName(), one));
    }

    /** Empty, or what is wrong first; in time linear in the document. */
    List<ValidationError> errors() {
        document.getDefinitionsOfType(OperationDefinition.class)
                .forEach(operation -> look(operation.getSelectionSet(), AT_THE_ROOT));
        return errors;
    }

    /** @param above the lists within which the selections stand */
    private void look(SelectionSet selections, int above) {
        if (selections == null || !errors.isEmpty()) {
            return;
        }
        for (Selection<?> selection : selections.getSelections()) {
            if (selection instanceof Field field) {
                look(field, above);
            } else if (selection instanceof InlineFragment inline) {
                look(inline.getSelectionSet(), above);
            } else if (selection instanceof FragmentSpread spread && visited.add(new Visit(spread.getName(), above))) {
                look(fragments.get(spread.getName()).getSelectionSet(), above);
            }
        }
    }

    private void look(Field field, int above) {
        if (above == AT_THE_ROOT) {
            if (ROOTS.contains(field.getName())) {
                look(field.getSelectionSet(), 0);
            }
            return;
        }
        int list = LISTS.getOrDefault(field.getName(), 0);
        if ((above & list) != 0) {
            errors.add(ValidationError.newValidationError()
                    .validationErrorType(ValidationErrorType.WrongType)
                    .sourceLocation(field.getSourceLocation())
                    .description("Introspection does not go in circles: `" + field.getName() + "` stands within `"
                            + field.getName() + "`.")
                    .build());
        } else {
            look(field.getSelectionSet(), above | list);
        }
    }

    private record Visit(String fragment, int above) {}
}
