package org.readout.graphql.http;

import io.vertx.core.json.JsonObject;
import java.util.Map;

/**
 * What a client asks for (GraphQL over HTTP, section 5).
 *
 * @param query the document; null where a persisted one is asked for by its hash
 * @param name which operation of the document; null for its only one
 * @param variables never null
 * @param extensions never null
 * @param reads whether only queries may run, as over GET and WebSockets
 */
record Operation(
        String query, String name, Map<String, Object> variables, Map<String, Object> extensions, boolean reads) {

    private static final int HASH_CHARACTERS = 64;

    /** @throws Refusal where a part is of the wrong type */
    static Operation of(JsonObject body) {
        return new Operation(
                text(body, "query"),
                text(body, "operationName"),
                object(body, "variables"),
                object(body, "extensions"),
                false);
    }

    /** The SHA-256 of a persisted document as 64 hexadecimal digits; null where none is asked for. */
    String hash() {
        if (extensions.get("persistedQuery") == null) {
            return null;
        }
        if (extensions.get("persistedQuery") instanceof Map<?, ?> persisted
                && persisted.get("version") instanceof Number version
                && version.intValue() == 1
                && persisted.get("sha256Hash") instanceof String hash
                && hash.length() == HASH_CHARACTERS) {
            return hash;
        }
        throw RequestException.malformed("`extensions.persistedQuery` has a `version` of 1 and a `sha256Hash`.");
    }

    Operation withQuery(String known) {
        return new Operation(known, name, variables, extensions, reads);
    }

    private static String text(JsonObject body, String part) {
        Object value = body.getValue(part);
        if (value != null && !(value instanceof String)) {
            throw RequestException.malformed("`" + part + "` is a text.");
        }
        return (String) value;
    }

    private static Map<String, Object> object(JsonObject body, String part) {
        Object value = body.getValue(part);
        if (value != null && !(value instanceof JsonObject)) {
            throw RequestException.malformed("`" + part + "` is an object.");
        }
        return value == null ? Map.of() : ((JsonObject) value).getMap();
    }
}
