package org.readout.writing.input;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Looks through the records and lists that an input is made of. */
final class InputParts {

    private static final ClassValue<List<Part>> PARTS = new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
            return Stream.of(type.getRecordComponents())
                    .map(component -> Part.of(type, component))
                    .toList();
        }
    };

    private InputParts() {}

    /** What an input refers to, each with its path. */
    static List<InputReference> references(Object input) {
        List<InputReference> references = new ArrayList<>();
        addReferences(input, null, "", references);
        return references;
    }

    /** Each record within an input, itself among them, with its path. */
    static void eachRecord(Object value, String path, BiConsumer<Object, String> action) {
        if (value instanceof List<?> list) {
            Inputs.each(list, path, (one, at) -> eachRecord(one, at, action));
        } else if (value instanceof Record composed) {
            action.accept(composed, path);
            for (Part part : PARTS.get(composed.getClass())) {
                eachRecord(part.read(composed), part.path(path), action);
            }
        }
    }

    private static void addReferences(Object value, String noun, String path, List<InputReference> references) {
        if (value instanceof String slug && noun != null) {
            references.add(new InputReference(noun, slug, path));
        } else if (value instanceof List<?> list) {
            Inputs.each(list, path, (one, at) -> addReferences(one, noun, at, references));
        } else if (value instanceof InputReference.Part named && named.referenceSlug() != null) {
            references.add(new InputReference(named.referenceNoun(), named.referenceSlug(), path));
        } else if (value instanceof Record composed) {
            for (Part part : PARTS.get(composed.getClass())) {
                addReferences(part.read(composed), part.noun, part.path(path), references);
            }
        }
    }

    /**
     * A component of a record.
     *
     * @param noun what its text, or each text of its list, refers to; null where they refer to nothing
     */
    private record Part(String name, Method accessor, String noun) {

        static Part of(Class<?> type, RecordComponent component) {
            try {
                Field field = type.getDeclaredField(component.getName());
                Method accessor = component.getAccessor();
                accessor.setAccessible(true);
                return new Part(component.getName(), accessor, noun(field));
            } catch (NoSuchFieldException e) {
                throw new IllegalStateException(type + " has no field " + component.getName(), e);
            }
        }

        String path(String outer) {
            return outer.isEmpty() ? name : outer + "." + name;
        }

        Object read(Record composed) {
            try {
                return accessor.invoke(composed);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(composed.getClass() + " does not show its " + name, e);
            }
        }

        private static String noun(Field field) {
            AnnotatedType type = field.getAnnotatedType();
            AnnotatedElement text =
                    type instanceof AnnotatedParameterizedType list ? list.getAnnotatedActualTypeArguments()[0] : field;
            RefersTo refersTo = text.getAnnotation(RefersTo.class);
            return refersTo == null ? null : refersTo.value();
        }
    }
}
