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
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Compares what a document asks for, on all types that it may meet, with the records that its answer is read into. */
final class DocumentMirror {

    private final ObjectMapper json;
    private Document document;

    private DocumentMirror(ObjectMapper json) {
        this.json = json;
    }

    static DocumentMirror of(ObjectMapper json) {
        return new DocumentMirror(json);
    }

    void compare(String text, Class<?> type) {
        document = Parser.parse(text);
        OperationDefinition operation =
                document.getDefinitionsOfType(OperationDefinition.class).get(0);
        compare(type.getSimpleName(), List.of(operation.getSelectionSet()), json.constructType(type));
    }

    private void compare(String place, List<SelectionSet> asked, JavaType type) {
        Map<String, List<SelectionSet>> fields = new TreeMap<>();
        asked.forEach(set -> collect(set, fields));
        Map<String, JavaType> components = components(type);
        assertEquals(
                fields.keySet(),
                components.keySet(),
                () -> place + " of " + type.getRawClass().getName() + ": what is asked for, and what is held");
        assertTrue(
                type.getRawClass().isAnnotationPresent(RegisterForReflection.class),
                () -> type.getRawClass() + " is read by Jackson, and the native executable does not know it");
        fields.forEach((name, sets) -> {
            JavaType held = content(components.get(name));
            boolean isRecord = held.getRawClass().isRecord();
            assertEquals(
                    !sets.isEmpty(), isRecord, () -> place + "." + name + " is a record where fields are asked of it");
            if (isRecord) {
                compare(place + "." + name, sets, held);
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
