package org.readout.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.parser.Parser;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Compares what documents ask for, on all types that they may meet, with the records that their answers are read into. Documents
 * that share a record need not all ask for all that it holds.
 */
final class DocumentMirror {

    private final ObjectMapper json;
    private final Set<String> held = new TreeSet<>();
    private final Set<String> asked = new TreeSet<>();
    private Document document;

    private DocumentMirror(ObjectMapper json) {
        this.json = json;
    }

    /** Compares the document of each view. */
    static void compare(ObjectMapper json, List<View<?>> views, PageDocuments documents) {
        DocumentMirror mirror = new DocumentMirror(json);
        views.forEach(view -> mirror.compare(documents.text(view.document()), view.type()));
        mirror.held.removeAll(mirror.asked);
        assertEquals(Set.of(), mirror.held, "No document asks for these.");
    }

    private void compare(String text, Class<?> type) {
        document = Parser.parse(text);
        OperationDefinition operation =
                document.getDefinitionsOfType(OperationDefinition.class).get(0);
        compare(type.getSimpleName(), List.of(operation.getSelectionSet()), json.constructType(type));
    }

    private void compare(String place, List<SelectionSet> sets, JavaType type) {
        Map<String, List<SelectionSet>> fields = new TreeMap<>();
        sets.forEach(set -> collect(set, fields));
        Map<String, JavaType> components = components(type);
        assertTrue(
                components.keySet().containsAll(fields.keySet()),
                () -> place + " of " + type + ": asked for " + fields.keySet() + ", held " + components.keySet());
        components.keySet().forEach(name -> held.add(type + "." + name));
        fields.keySet().forEach(name -> asked.add(type + "." + name));
        assertTrue(
                type.getRawClass().isAnnotationPresent(RegisterForReflection.class),
                () -> type.getRawClass() + " is read by Jackson, and the native executable does not know it");
        fields.forEach((name, within) -> {
            JavaType component = content(components.get(name));
            boolean isRecord = component.getRawClass().isRecord();
            assertEquals(
                    !within.isEmpty(),
                    isRecord,
                    () -> place + "." + name + " is a record where fields are asked of it");
            if (isRecord) {
                compare(place + "." + name, within, component);
            }
        });
    }

    private void collect(SelectionSet set, Map<String, List<SelectionSet>> fields) {
        for (Selection<?> selection : set.getSelections()) {
            if (selection instanceof Field field) {
                List<SelectionSet> sets = fields.computeIfAbsent(field.getResultKey(), name -> new ArrayList<>());
                if (field.getSelectionSet() != null) {
                    sets.add(field.getSelectionSet());
                }
            } else if (selection instanceof InlineFragment fragment) {
                collect(fragment.getSelectionSet(), fields);
            } else if (selection instanceof FragmentSpread spread) {
                collect(fragment(spread.getName()).getSelectionSet(), fields);
            }
        }
    }

    private FragmentDefinition fragment(String name) {
        return document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .filter(fragment -> fragment.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, JavaType> components(JavaType type) {
        return json.getDeserializationConfig().introspect(type).findProperties().stream()
                .filter(property -> property.getConstructorParameter() != null)
                .collect(Collectors.toMap(
                        BeanPropertyDefinition::getName,
                        property -> property.getConstructorParameter().getType(),
                        (one, other) -> one,
                        TreeMap::new));
    }

    private static JavaType content(JavaType type) {
        return type.isContainerType() || type.isReferenceType() ? content(type.getContentType()) : type;
    }
}
