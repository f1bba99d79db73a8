package org.readout.graphql.socket;

import java.util.Map;
import java.util.Optional;

/**
 * A message of a client, by the protocol graphql-transport-ws.
 *
 * @param id never null or blank where the type needs one; else null
 * @param payload never null for {@link Type#SUBSCRIBE}; null where there is none
 */
record SocketMessage(Type type, String id, Map<String, Object> payload) {

    private static final int LONGEST_ID = 200;

    /** @throws MalformedMessageException if the protocol has no such message */
    static SocketMessage read(Map<String, Object> message) {
        Type type = Type.named(message.get("type"));
        String id = type.hasId ? id(message.get("id")) : null;
        Map<String, Object> payload = payload(message.get("payload"));
        if (type == Type.SUBSCRIBE && payload == null) {
            throw new MalformedMessageException("A subscribe message has a payload");
        }
        return new SocketMessage(type, id, payload);
    }

    private static String id(Object value) {
        if (isId(value)) {
            return (String) value;
        }
        throw new MalformedMessageException("An id is a text of 1 to " + LONGEST_ID + " characters");
    }

    private static boolean isId(Object value) {
        return value instanceof String id && !id.isBlank() && id.length() <= LONGEST_ID;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> payload(Object value) {
        if (value == null || value instanceof Map) {
            return (Map<String, Object>) value;
        }
        throw new MalformedMessageException("A payload is an object");
    }

    /** The id of what is subscribed to by a message that was read in part; empty where it cannot be told. */
    static Optional<String> subscribed(Map<String, Object> part) {
        return Type.SUBSCRIBE.text.equals(part.get("type")) && isId(part.get("id"))
                ? Optional.of((String) part.get("id"))
                : Optional.empty();
    }

    /** What clients say. */
    enum Type {
        CONNECTION_INIT("connection_init", false),
        PING("ping", false),
        PONG("pong", false),
        SUBSCRIBE("subscribe", true),
        COMPLETE("complete", true);

        private final String text;
        private final boolean hasId;

        Type(String text, boolean hasId) {
            this.text = text;
            this.hasId = hasId;
        }

        private static Type named(Object name) {
            for (Type type : values()) {
                if (type.text.equals(name)) {
                    return type;
                }
            }
            throw new MalformedMessageException("A client's message has no such type");
        }
    }

    /** What a client sent is no message of the protocol. */
    static final class MalformedMessageException extends RuntimeException {

        private static final long serialVersionUID = 1;

        MalformedMessageException(String message) {
            super(message, null, false, false);
        }
    }
}
