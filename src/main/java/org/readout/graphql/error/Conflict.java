package org.readout.graphql.error;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The record has other content under the same name, or has moved on. */
public class Conflict extends ReadoutException {

    private static final long serialVersionUID = 1;

    private final List<String> fields;
    private final Integer revision;

    /** @param fields the fields that differ, never empty */
    public Conflict(String name, List<String> fields) {
        this(
                "'" + name + "' is in the record with other content; these differ: " + String.join(", ", fields) + ".",
                fields,
                null);
    }

    private Conflict(String message, List<String> fields, Integer revision) {
        super(ErrorCode.CONFLICT, message);
        this.fields = List.copyOf(fields);
        this.revision = revision;
    }

    /** The record is at another revision than a client takes it to be at. */
    public static Conflict outrun(String name, int expected, int present) {
        return new Conflict(
                "'%s' is at revision %d and not at %d.".formatted(name, present, expected), List.of(), present);
    }

    @Override
    public Map<String, Object> extensions() {
        Map<String, Object> extensions = new LinkedHashMap<>(super.extensions());
        if (revision == null) {
            extensions.put("fields", fields);
        } else {
            extensions.put("revision", revision);
        }
        return extensions;
    }
}
