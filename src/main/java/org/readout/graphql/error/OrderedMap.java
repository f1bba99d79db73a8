package org.readout.graphql.error;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Maps for JSON, whose keys keep their order: those of {@link Map#of} come in another in each process. */
public final class OrderedMap {

    private OrderedMap() {}

    public static Map<String, Object> of(String first, Object value, String second, Object other) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(first, value);
        map.put(second, other);
        return Collections.unmodifiableMap(map);
    }

    /** @param namesAndValues in turns */
    public static Map<String, Object> of(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return Collections.unmodifiableMap(map);
    }
}
