package org.readout.journal.revision;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The content of a revision as paths, as {@code reports[0].article}, and what stands at each as a text; without nulls. */
final class ContentPaths {

    private ContentPaths() {}

    /** In the order of the content. */
    static Map<String, String> of(JsonObject content) {
        Map<String, String> texts = new LinkedHashMap<>();
        add("", content, texts);
        return texts;
    }

    private static void add(String path, Object value, Map<String, String> texts) {
        if (value instanceof JsonObject object) {
            object.forEach(field -> add(
                    path.isEmpty() ? field.getKey() : path + "." + field.getKey(), wrapped(field.getValue()), texts));
        } else if (value instanceof JsonArray list) {
            for (int i = 0; i < list.size(); i++) {
                add(path + "[" + i + "]", list.getValue(i), texts);
            }
        } else if (value != null) {
            texts.put(path, value.toString());
        }
    }

    /** An object iterates over what it holds as it is kept. */
    @SuppressWarnings("unchecked")
    private static Object wrapped(Object value) {
        if (value instanceof Map<?, ?> object) {
            return new JsonObject((Map<String, Object>) object);
        }
        return value instanceof List<?> list ? new JsonArray(list) : value;
    }
}
