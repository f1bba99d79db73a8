package org.readout.graphql.fetch;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.readout.graphql.FaultCollector;
import org.readout.graphql.Text;
import org.readout.graphql.TextArgument;
import org.readout.graphql.TextRule;

/** Checks the texts of a resolver's arguments, by what it declares of them, before it is called. */
final class ArgumentTexts {

    private final Map<String, Place> places = new LinkedHashMap<>();

    /** @param names what the schema calls the method's parameters, in their order */
    ArgumentTexts(Method method, List<String> names) {
        Parameter[] parameters = method.getParameters();
        for (int i = 0; i < parameters.length; i++) {
            Place place = Place.of(parameters[i], parameters[i].getAnnotatedType());
            if (place != null) {
                places.put(names.get(i), place);
            }
        }
    }

    /** @throws org.readout.graphql.error.BadInput with all texts that are none, or too long, as far as that is told */
    void check(Map<String, Object> arguments) {
        if (places.isEmpty() || arguments.isEmpty()) {
            return;
        }
        FaultCollector faults = new FaultCollector();
        places.forEach((name, place) -> place.check(name, arguments.get(name), faults));
        faults.end();
    }

    /**
     * Where texts can stand.
     *
     * @param rule of a text, or of each text of a list; null for an object
     * @param fields of an object that hold texts, or of each object of a list
     */
    private record Place(TextRule rule, Map<String, Place> fields) {

        /** Null where there are no texts. */
        static Place of(AnnotatedElement declared, AnnotatedType type) {
            if (type instanceof AnnotatedParameterizedType list) {
                AnnotatedType each = list.getAnnotatedActualTypeArguments()[0];
                return of(each, each);
            }
            TextArgument argument = declared.getAnnotation(TextArgument.class);
            if (argument != null) {
                return new Place(TextRule.of(argument), Map.of());
            }
            Text text = declared.getAnnotation(Text.class);
            if (text != null) {
                return new Place(TextRule.of(text), Map.of());
            }
            return type.getType() instanceof Class<?> object && object.isRecord() ? ofFields(object) : null;
        }

        private static Place ofFields(Class<?> object) {
            Map<String, Place> fields = new LinkedHashMap<>();
            for (Field field : object.getDeclaredFields()) {
                Place place = Modifier.isStatic(field.getModifiers()) ? null : of(field, field.getAnnotatedType());
                if (place != null) {
                    fields.put(field.getName(), place);
                }
            }
            return fields.isEmpty() ? null : new Place(null, fields);
        }

        void check(String path, Object value, FaultCollector faults) {
            if (value instanceof String text && rule != null) {
                faults.check(path, text, rule);
            } else if (value instanceof Map<?, ?> object) {
                fields.forEach((name, place) -> place.check(path + "." + name, object.get(name), faults));
            } else if (value instanceof Collection<?> list) {
                List<?> all = new ArrayList<>(list);
                for (int i = 0; i < all.size() && !faults.isFull(); i++) {
                    check(path + "[" + i + "]", all.get(i), faults);
                }
            }
        }
    }
}
