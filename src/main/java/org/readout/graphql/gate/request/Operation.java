package org.readout.graphql.gate.request;

import java.util.Map;
import java.util.OptionalLong;

/**
 * What a client asks for (GraphQL over HTTP, section 5).
 *
 * @param query the document; null where a persisted one is asked for by its hash
 * @param name which operation of the document; null for its only one
 * @param variables never null
 * @param extensions never null
 * @param reads whether only queries may run, as over GET
 * @param streams whether its client takes more than one result, as over a WebSocket
 */
public record Operation(
        String query,
        String name,
        Map<String, Object> variables,
        Map<String, Object> extensions,
        boolean reads,
        boolean streams) {

    private static final int HASH_CHARACTERS = 64;

    /** An operation that is answered once. */
    public Operation(
            String query, String name, Map<String, Object> variables, Map<String, Object> extensions, boolean reads) {
        this(query, name, variables, extensions, reads, false);
    }

    /** @throws RequestException where a part is of the wrong type */
    public static Operation of(Map<String, Object> body) {
        return new Operation(
                text(body, "query"),
                text(body, "operationName"),
                object(body, "variables"),
                object(body, "extensions"),
                false);
    }

    /** The SHA-256 of a persisted document as 64 hexadecimal digits; null where none is asked for. */
    public String hash() {
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

    /**
     * The same operation.
     *
     * @throws RequestException if it has neither a document nor the hash of one
     */
    public Operation withSource() {
        if ((query == null || query.isBlank()) && hash() == null) {
            throw RequestException.malformed("`query` has a GraphQL document.");
        }
        return this;
    }

    /**
     * The position of the journal that is read at least; empty where none is asked for.
     *
     * @throws RequestException if it is none
     */
    public OptionalLong position() {
        Object position = extensions.get("position");
        if (position == null) {
            return OptionalLong.empty();
        }
        if ((position instanceof Integer || position instanceof Long) && ((Number) position).longValue() >= 0) {
            return OptionalLong.of(((Number) position).longValue());
        }
        throw RequestException.malformed(
                "`extensions.position` is a position of the journal, a whole number from 0 on.");
    }

    public Operation withQuery(String known) {
        return new Operation(known, name, variables, extensions, reads, streams);
    }

    /** The same operation of a client that takes more than one result. */
    public Operation streaming() {
        return new Operation(query, name, variables, extensions, reads, true);
    }

    private static String text(Map<String, Object> body, String part) {
        Object value = body.get(part);
        if (value != null && !(value instanceof String)) {
            throw RequestException.malformed("`" + part + "` is a text.");
        }
        return (String) value;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Map<String, Object> body, String part) {
        Object value = body.get(part);
        if (value != null && !(value instanceof Map)) {
            throw RequestException.malformed("`" + part + "` is an object.");
        }
        return value == null ? Map.of() : (Map<String, Object>) value;
    }
}
