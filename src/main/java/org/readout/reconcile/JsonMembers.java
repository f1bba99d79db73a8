package org.readout.reconcile;

import java.util.List;
import java.util.Map;
import org.readout.graphql.gate.request.RequestException;

/** Reads the members of a JSON object that a client sent, and tells which one is not what it should be. */
record JsonMembers(String path, Map<String, Object> members) {

    /** @throws RequestException where the value is no object */
    @SuppressWarnings("unchecked")
    static JsonMembers of(String path, Object value) {
        if (value instanceof Map<?, ?> members) {
            return new JsonMembers(path, (Map<String, Object>) members);
        }
        throw RequestException.malformed("`" + path + "` is an object.");
    }

    /** Null where it is not there. */
    String text(String name) {
        Object value = members.get(name);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw wrong(name, "a text");
    }

    /** A text that must be there. */
    String required(String name) {
        String text = text(name);
        if (text == null) {
            throw wrong(name, "a text, and is missing");
        }
        return text;
    }

    /** A whole number that is written as one, or as a text of one. */
    int number(String name, int otherwise) {
        Object value = members.get(name);
        if (value == null || "".equals(value)) {
            return otherwise;
        }
        if (value instanceof Integer number) {
            return number;
        }
        try {
            return Integer.parseInt(String.valueOf(value).strip());
        } catch (NumberFormatException none) {
            throw wrong(name, "a whole number");
        }
    }

    /** The entries of a list; a single value is a list of it, and one that is not there of none. */
    List<?> entries(String name) {
        Object value = members.get(name);
        return value == null ? List.of() : value instanceof List<?> list ? list : List.of(value);
    }

    RequestException wrong(String name, String what) {
        return RequestException.malformed("`" + path + "." + name + "` is " + what + ".");
    }
}
