package org.readout;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.readout.graphql.NodeId;
import org.readout.graphql.Text;
import org.readout.graphql.TextArgument;
import org.readout.graphql.TextRule;
import org.readout.graphql.Url;
import org.readout.writing.input.Slugged;

/** Where texts stand in a type of input, however deep, each in the first entry of its lists. Ids bound themselves. */
public final class TextPlaces {

    private TextPlaces() {}

    /**
     * A place for a text.
     *
     * @param path as {@code reports[0].article}
     * @param rule what is declared of it; null where nothing is
     */
    public record TextPlace(String path, TextRule rule) {}

    /** @param path of what the type is declared for */
    public static List<TextPlace> of(AnnotatedElement declared, AnnotatedType type, String path) {
        List<TextPlace> places = new ArrayList<>();
        add(declared, type, path, places);
        return places;
    }

    /** Those of a record of input. */
    public static List<TextPlace> of(Class<?> input) {
        List<TextPlace> places = new ArrayList<>();
        addFields(input, "", places);
        return places;
    }

    private static void add(AnnotatedElement declared, AnnotatedType type, String path, List<TextPlace> places) {
        Type plain = type.getType();
        if (type instanceof AnnotatedParameterizedType list) {
            AnnotatedType each = list.getAnnotatedActualTypeArguments()[0];
            add(each, each, path + "[0]", places);
        } else if (plain == String.class || plain == Url.class) {
            places.add(new TextPlace(path, rule(declared)));
        } else if (plain instanceof Class<?> object && object.isRecord() && object != NodeId.class) {
            addFields(object, path, places);
        }
    }

    private static void addFields(Class<?> object, String path, List<TextPlace> places) {
        for (RecordComponent component : object.getRecordComponents()) {
            try {
                Field field = object.getDeclaredField(component.getName());
                add(
                        field,
                        field.getAnnotatedType(),
                        path.isEmpty() ? field.getName() : path + "." + field.getName(),
                        places);
            } catch (NoSuchFieldException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static TextRule rule(AnnotatedElement declared) {
        TextArgument argument = declared.getAnnotation(TextArgument.class);
        if (argument != null) {
            return TextRule.of(argument);
        }
        Text text = declared.isAnnotationPresent(Slugged.class)
                ? Slugged.class.getAnnotation(Text.class)
                : declared.getAnnotation(Text.class);
        return text == null ? null : TextRule.of(text);
    }
}
