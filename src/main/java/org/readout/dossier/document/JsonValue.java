package org.readout.dossier.document;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.readout.graphql.error.InputFault;

/**
 * A value of a document, as the variables of a request are read: lists, maps and scalars, nothing made of anything else. What is
 * wrong with it that JSON itself lets through is collected, and what stands around it is read on.
 */
final class JsonValue {

    /** As deep as a request may be; a record has six levels. */
    private static final int MOST_LEVELS = 100;

    /** As long as a number of a request may be. */
    private static final int MOST_DIGITS = 100;

    /** The largest record that is taken, a statement with a thousand reports, has fewer. */
    private static final int MOST_VALUES = 250_000;

    private final JsonParser parser;
    private final String name;
    private final Map<String, InputFault> faults = new LinkedHashMap<>();
    private int values;

    /** @param name what messages call the whole */
    JsonValue(JsonParser parser, String name) {
        this.parser = parser;
        this.name = name;
    }

    /** Reads from the token at which the parser stands to the last of the value; what is faulty is null. */
    Object read() throws IOException {
        Object value = value(null, 1);
        if (values > MOST_VALUES) {
            faults.clear();
            faults.put(
                    "",
                    new InputFault(
                            "", "`%s` has more than %,d values, which are too many.".formatted(name, MOST_VALUES)));
        }
        return value;
    }

    /** What is wrong with it, by place, as {@code reports[0].article}; of the whole by an empty one. */
    Map<String, InputFault> faults() {
        return faults;
    }

    private Object value(Place place, int level) throws IOException {
        values++;
        return switch (parser.currentToken()) {
            case START_OBJECT -> isReadable(place, level) ? members(place, level) : null;
            case START_ARRAY -> isReadable(place, level) ? elements(place, level) : null;
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT -> isReadable(place) ? parser.getNumberValue() : null;
            case VALUE_NUMBER_FLOAT -> isReadable(place) ? Double.valueOf(parser.getDoubleValue()) : null;
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw DossierJson.unfit();
        };
    }

    private Map<String, Object> members(Place place, int level) throws IOException {
        Map<String, Object> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            Place member = new Place(place, parser.currentName(), -1);
            parser.nextToken();
            Object value = value(member, level + 1);
            if (isFull()) {
                continue;
            }
            if (members.containsKey(member.name())) {
                fault(member, "stands there more than once");
            }
            members.put(member.name(), value);
        }
        return members;
    }

    private List<Object> elements(Place place, int level) throws IOException {
        List<Object> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Object value = value(new Place(place, null, elements.size()), level + 1);
            if (!isFull()) {
                elements.add(value);
            }
        }
        return elements;
    }

    /** Passes over what is too deep, and over what comes after the last value that is read. */
    private boolean isReadable(Place place, int level) throws IOException {
        if (level > MOST_LEVELS) {
            fault(place, "is deeper than " + MOST_LEVELS + " levels");
        }
        if (level > MOST_LEVELS || isFull()) {
            parser.skipChildren();
            return false;
        }
        return true;
    }

    /** Long numbers take long to read, and none is taken. */
    private boolean isReadable(Place place) throws IOException {
        if (parser.getTextLength() > MOST_DIGITS) {
            fault(
                    place,
                    "is a number of %,d characters; at most %,d are read"
                            .formatted(parser.getTextLength(), MOST_DIGITS));
            return false;
        }
        return true;
    }

    private boolean isFull() {
        return values > MOST_VALUES;
    }

    private void fault(Place place, String what) {
        String path = place == null ? "" : place.toString();
        String whole = path.isEmpty() ? name : name + "." + path;
        faults.putIfAbsent(path, new InputFault(path, "`" + whole + "` " + what + "."));
    }

    /**
     * Where a value stands, written out only where something is wrong there.
     *
     * @param name of a member; null for an entry of a list
     */
    private record Place(Place outer, String name, int index) {

        @Override
        public String toString() {
            String before = outer == null ? "" : outer.toString();
            if (name == null) {
                return before + "[" + index + "]";
            }
            return before.isEmpty() ? name : before + "." + name;
        }
    }
}
