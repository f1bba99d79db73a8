package org.readout.graphql.page;

import io.vertx.core.buffer.Buffer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Function;

/**
 * One value that rows are sorted by.
 *
 * @param expression its SQL, never null, as an index has it
 * @param sqlType the type that its text is cast to
 * @param check reads the text of a cursor into what is written the same way again, and throws {@link RuntimeException} where it is no such value
 */
public record SortKey(String expression, String sqlType, Function<String, ?> check) {

    private static final String NEVER = "infinity";
    /** What hexadecimal digits of bytes begin with. */
    private static final String BYTES = "\\x";

    public static SortKey uuid(String expression) {
        return new SortKey(expression, "uuid", UUID::fromString);
    }

    /** Text in the order of its code points. */
    public static SortKey text(String expression) {
        return new SortKey(expression, "text", Function.identity());
    }

    /** Bytes, in their order without signs. */
    public static SortKey bytes(String expression) {
        return new SortKey(expression, "bytea", SortKey::hexadecimal);
    }

    /** A day, with {@code infinity} for none. */
    public static SortKey day(String expression) {
        return new SortKey(expression, "date", text -> text.equals(NEVER) ? text : dayOfTheRecord(text));
    }

    public static SortKey integer(String expression) {
        return new SortKey(expression, "integer", Integer::valueOf);
    }

    public static SortKey bigint(String expression) {
        return new SortKey(expression, "bigint", Long::valueOf);
    }

    /** A day that may be unknown: the undated come last. */
    public static SortKey perhapsDay(String expression) {
        return day("coalesce(" + expression + ", '" + NEVER + "')");
    }

    /** A value as the database gave it, the way that {@code check} reads it. */
    static String written(Object value) {
        if (value instanceof Buffer bytes) {
            return BYTES + HexFormat.of().formatHex(bytes.getBytes());
        }
        return value.equals(LocalDate.MAX) ? NEVER : value.toString();
    }

    private static String hexadecimal(String text) {
        if (!text.startsWith(BYTES)) {
            throw new IllegalArgumentException("no bytes");
        }
        return BYTES + HexFormat.of().formatHex(HexFormat.of().parseHex(text, BYTES.length(), text.length()));
    }

    /** Java has a year 0 and years of five digits, which the database writes in another way. */
    private static LocalDate dayOfTheRecord(String text) {
        LocalDate day = LocalDate.parse(text);
        if (day.getYear() < 1 || day.getYear() > 9999) {
            throw new DateTimeException("no date of the record");
        }
        return day;
    }
}
