package org.readout.graphql.warmup;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.Value;
import graphql.language.VariableReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where each variable of a query stands first. */
final class DocumentArguments {

    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, Place> places = new HashMap<>();

    private DocumentArguments(Document document) {
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> fragments.put(fragment.getName(), fragment));
    }

    /** By the names of variables, of which those that stand in directives alone are left out. */
    static Map<String, Place> of(Document document, OperationDefinition query) {
        DocumentArguments arguments = new DocumentArguments(document);
        arguments.visit(query.getSelectionSet(), List.of());
        return arguments.places;
    }

    private void visit(SelectionSet selections, List<String> path) {
        if (selections == null) {
            return;
        }
        for (Selection<?> selection : selections.getSelections()) {
            if (selection instanceof Field field) {
                List<String> own = new ArrayList<>(path);
                own.add(field.getResultKey());
                field.getArguments().forEach(argument -> visit(argument, field.getName(), own));
                visit(field.getSelectionSet(), own);
            } else if (selection instanceof InlineFragment fragment) {
                visit(fragment.getSelectionSet(), path);
            } else if (selection instanceof FragmentSpread spread) {
                // once is enough, also where they go round in circles
                FragmentDefinition fragment = fragments.remove(spread.getName());
                visit(fragment == null ? null : fragment.getSelectionSet(), path);
            }
        }
    }

    private void visit(Argument argument, String field, List<String> path) {
        visit(argument.getValue(), new Place(field, argument.getName(), path));
    }

    private void visit(Value<?> value, Place place) {
        if (value instanceof VariableReference variable) {
            places.putIfAbsent(variable.getName(), place);
        } else if (value instanceof ArrayValue list) {
            list.getValues().forEach(entry -> visit(entry, place));
        } else if (value instanceof ObjectValue object) {
            object.getObjectFields()
                    .forEach(entry -> visit(entry.getValue(), new Place(place.field(), entry.getName(), place.path())));
        }
    }

    /**
     * Where a variable stands.
     *
     * @param field the name of the field
     * @param argument that of the argument, or of the field of an input object within it
     * @param path of the field in the result
     */
    record Place(String field, String argument, List<String> path) {}
}
