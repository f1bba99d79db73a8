package org.readout.graphql.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.readout.graphql.error.BadInput;
import org.readout.platform.database.sql.StorableText;

/**
 * A place in an ordering: the values of the row's sort keys (Relay Cursor Connections, section 3.1.3).
 *
 * @param ordering the name of the ordering that it is a place in
 * @param values one text for each of its keys
 */
public record Cursor(String ordering, List<String> values) {

    private static final JsonFactory JSON = new JsonFactory();

    /** The place of a row that is sorted by those values. */
    static Cursor at(List<?> place, String ordering) {
        return new Cursor(ordering, place.stream().map(SortKey::written).toList());
    }

    /** As a client holds it. */
    public String seal() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(100);
        try (JsonGenerator out = JSON.createGenerator(bytes)) {
            out.writeStartArray();
            out.writeString(ordering);
            for (String value : values) {
                out.writeString(value);
            }
            out.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
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
            List<String> texts = texts(new String(bytes, StandardCharsets.UTF_8));
            return new Cursor(texts.get(0), texts.subList(1, texts.size()));
        } catch (IllegalArgumentException | IOException | IndexOutOfBoundsException e) {
            throw unknown();
        }
    }

    /** The texts of an array of nothing else. */
    private static List<String> texts(String json) throws IOException {
        List<String> texts = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(json)) {
            check(parser.nextToken() == JsonToken.START_ARRAY);
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                check(parser.currentToken() == JsonToken.VALUE_STRING && StorableText.isStorable(parser.getText()));
                texts.add(parser.getText());
            }
            check(parser.nextToken() == null);
        }
        return texts;
    }

    private static void check(boolean isText) {
        if (!isText) {
            throw new IllegalArgumentException("no texts of a row");
        }
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
