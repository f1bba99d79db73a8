package org.readout.graphql.page;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.readout.graphql.error.BadInput;
import org.readout.platform.database.StorableText;

/**
 * A place in an ordering: the values of the row's sort keys (Relay Cursor Connections, section 3.1.3).
 *
 * @param ordering the name of the ordering that it is a place in
 * @param values one text for each of its keys
 */
public record Cursor(String ordering, List<String> values) {

    /** The place of a row that is sorted by those values. */
    static Cursor at(List<?> place, String ordering) {
        return new Cursor(ordering, place.stream().map(SortKey::written).toList());
    }

    /** As a client holds it. */
    public String seal() {
        JsonArray parts = new JsonArray().add(ordering);
        values.forEach(parts::add);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(parts.encode().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Opens a cursor that a client hands back.
     *
     * @throws BadInput where this server never gave it out, or gave it out for another ordering
     */
    public static Cursor open(String sealed, Ordering ordering) {
        Cursor cursor = read(sealed);
        if (!cursor.ordering.equals(ordering.name())) {
            throw new BadInput("This cursor belongs to another order; page on with the `orderBy` that it came from.");
        }
        if (!fits(cursor.values, ordering.keys())) {
            throw unknown();
        }
        return cursor;
    }

    private static Cursor read(String sealed) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(sealed);
            JsonArray parts = new JsonArray(new String(bytes, StandardCharsets.UTF_8));
            List<String> texts =
                    parts.stream().map(String.class::cast).map(Cursor::storable).toList();
            return new Cursor(texts.get(0), texts.subList(1, texts.size()));
        } catch (IllegalArgumentException | ClassCastException | DecodeException | IndexOutOfBoundsException e) {
            throw unknown();
        }
    }

    private static String storable(String text) {
        if (text == null || !StorableText.isStorable(text)) {
            throw new IllegalArgumentException("no text of a row");
        }
        return text;
    }

    private static boolean fits(List<String> values, List<SortKey> keys) {
        return values.size() == keys.size()
                && IntStream.range(0, keys.size()).allMatch(i -> fits(values.get(i), keys.get(i)));
    }

    /** Java reads some texts that the database refuses, as 1-1-1-1-1 for a UUID; none of them is written so again. */
    private static boolean fits(String value, SortKey key) {
        try {
            return key.check().apply(value).toString().equals(value);
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static BadInput unknown() {
        return new BadInput("This is no cursor of this server.");
    }
}
