package org.readout.platform.database.sql;

import io.vertx.sqlclient.Row;
import java.util.HashMap;
import java.util.Map;

/**
 * One value of an enum as a column holds it. A newer server may have written one that this server does not know; the row is read
 * all the same, and only who asks for this value fails.
 *
 * @param column where it stands
 * @param name as the column has it
 * @param value null where there is none of that name
 */
public record EnumColumn<E extends Enum<E>>(String column, String name, E value) {

    private static final ClassValue<Map<String, Enum<?>>> VALUES = new ClassValue<>() {
        @Override
        protected Map<String, Enum<?>> computeValue(Class<?> type) {
            Map<String, Enum<?>> values = new HashMap<>();
            for (Object one : type.getEnumConstants()) {
                values.put(((Enum<?>) one).name(), (Enum<?>) one);
            }
            return values;
        }
    };

    /** What the row has in a column; null where the column is null. */
    public static <E extends Enum<E>> EnumColumn<E> of(Class<E> type, Row row, String column) {
        String name = row.getString(column);
        return name == null
                ? null
                : new EnumColumn<>(column, name, type.cast(VALUES.get(type).get(name)));
    }

    /**
     * The value that a row has in a column; null where the column is null.
     *
     * @throws UnknownEnumValueException where there is none of that name
     */
    public static <E extends Enum<E>> E value(Class<E> type, Row row, String column) {
        return get(of(type, row, column));
    }

    /**
     * The value; null for null.
     *
     * @throws UnknownEnumValueException where there is none of that name
     */
    public static <E extends Enum<E>> E get(EnumColumn<E> read) {
        if (read == null) {
            return null;
        }
        if (read.value == null) {
            throw new UnknownEnumValueException(read.column, read.name);
        }
        return read.value;
    }
}
