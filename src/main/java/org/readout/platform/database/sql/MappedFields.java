package org.readout.platform.database.sql;

import jakarta.persistence.Transient;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.stream.Stream;

/** The fields of entities that Jakarta Persistence maps, and access to them. */
public final class MappedFields {

    private MappedFields() {}

    /** Those that a class declares itself: not what Hibernate's enhancement adds. */
    public static Stream<Field> declaredIn(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers())
                        && !Modifier.isTransient(field.getModifiers())
                        && !field.isAnnotationPresent(Transient.class))
                .peek(field -> field.setAccessible(true));
    }

    /** Those that a class has, what it inherits first. */
    static Stream<Field> of(Class<?> type) {
        return type == Object.class || type == Record.class
                ? Stream.empty()
                : Stream.concat(of(type.getSuperclass()), declaredIn(type));
    }

    public static Object read(Field field, Object owner) {
        try {
            return field.get(owner);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(field + " cannot be read", e);
        }
    }

    public static void write(Field field, Object owner, Object value) {
        try {
            field.set(owner, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(field + " cannot be written", e);
        }
    }
}
