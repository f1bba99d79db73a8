package org.readout.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.validation.Valid;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Source;
import org.junit.jupiter.api.Test;
import org.readout.Dossier;
import org.readout.TextPlaces;
import org.readout.TextPlaces.TextPlace;

/** No text comes into the server that nobody bounded. */
class TextBoundsTest {

    private static final List<Class<?>> SERVER = new ClassFileImporter()
            .importPath(Path.of("target", "classes")).stream()
                    .<Class<?>>map(JavaClass::reflect)
                    .toList();

    @Test
    void every_text_of_every_input_has_a_bound() {
        List<String> unbounded = inputs().stream()
                .flatMap(input -> TextPlaces.of(input).stream()
                        .filter(place -> place.rule() == null)
                        .map(place -> input.getSimpleName() + "." + place.path()))
                .toList();

        assertEquals(List.of(), unbounded);
        assertTrue(inputs().size() > 20, () -> "These are hardly all: " + inputs());
    }

    @Test
    void every_text_argument_of_every_resolver_has_a_bound() {
        List<String> unbounded = new ArrayList<>();
        int all = 0;
        for (Method resolver : resolvers().toList()) {
            for (Parameter argument : resolver.getParameters()) {
                if (!argument.isAnnotationPresent(Source.class)) {
                    List<TextPlace> places = TextPlaces.of(argument, argument.getAnnotatedType(), argument.getName());
                    all += places.size();
                    places.stream()
                            .filter(place -> place.rule() == null)
                            .forEach(place -> unbounded.add(resolver + " " + place.path()));
                }
            }
        }
        assertEquals(List.of(), unbounded);
        assertTrue(all > 100, "These are hardly all: " + all);
    }

    @Test
    void the_parts_of_what_is_recorded_are_checked_with_the_whole() {
        List<String> passedOver = recorded().stream()
                .flatMap(input -> Stream.of(input.getDeclaredFields()))
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .filter(field -> isUnchecked(field, field.getAnnotatedType()))
                .map(Field::toString)
                .toList();

        assertEquals(List.of(), passedOver);
    }

    /** Inputs and filters of the graph, and all that a dossier holds. */
    private static Set<Class<?>> inputs() {
        Set<Class<?>> inputs = recorded();
        SERVER.stream().filter(type -> type.isAnnotationPresent(Input.class)).forEach(inputs::add);
        return inputs;
    }

    /** All records that a dossier is made of. */
    private static Set<Class<?>> recorded() {
        Set<Class<?>> recorded = new LinkedHashSet<>();
        Deque<AnnotatedType> open = new ArrayDeque<>();
        Stream.of(Dossier.class.getDeclaredFields())
                .map(Field::getAnnotatedType)
                .forEach(open::add);
        while (!open.isEmpty()) {
            AnnotatedType next = open.pop();
            if (next instanceof AnnotatedParameterizedType list) {
                open.add(list.getAnnotatedActualTypeArguments()[0]);
            } else if (isPart(next) && recorded.add((Class<?>) next.getType())) {
                Stream.of(((Class<?>) next.getType()).getDeclaredFields())
                        .map(Field::getAnnotatedType)
                        .forEach(open::add);
            }
        }
        return recorded;
    }

    private static Stream<Method> resolvers() {
        return SERVER.stream()
                .filter(type -> type.isAnnotationPresent(GraphQLApi.class))
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic());
    }

    private static boolean isUnchecked(AnnotatedElement declared, AnnotatedType type) {
        if (type instanceof AnnotatedParameterizedType list) {
            AnnotatedType each = list.getAnnotatedActualTypeArguments()[0];
            return isUnchecked(each, each);
        }
        return isPart(type) && !declared.isAnnotationPresent(Valid.class);
    }

    private static boolean isPart(AnnotatedType type) {
        return type.getType() instanceof Class<?> object
                && object.isRecord()
                && object.getName().startsWith("org.readout")
                && object != Url.class;
    }
}
