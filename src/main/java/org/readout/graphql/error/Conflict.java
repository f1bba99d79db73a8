package org.readout.graphql.error;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The record has other content under the same name. */
public class Conflict extends ReadoutException {

    private static final long serialVersionUID = 1;

    private final List<String> fields;

    /** @param fields the fields that differ, never empty */
    public Conflict(String name, List<String> fields) {
        super(
                ErrorCode.CONFLICT,
                "'" + name + "' is in the record with other content; these differ: " + String.join(", ", fields) + ".");
        this.fields = List.copyOf(fields);
    }

    @Override
    public Map<String, Object> extensions() {
        Map<String, Object> extensions = new LinkedHashMap<>(super.extensions());
        extensions.put("fields", fields);
        return extensions;
    }
}
