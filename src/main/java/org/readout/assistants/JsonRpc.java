package org.readout.assistants;

import java.util.LinkedHashMap;
import java.util.Map;
import org.readout.graphql.error.OrderedMap;
import org.readout.graphql.gate.request.RequestException;

/**
 * A message of JSON-RPC 2.0.
 *
 * @param id null where nothing is to be answered
 * @param method null where the message is itself an answer
 */
record JsonRpc(Object id, String method, Map<String, Object> params) {

    static final int INVALID_REQUEST = -32600;
    static final int METHOD_NOT_FOUND = -32601;
    static final int INVALID_PARAMS = -32602;
    static final int INTERNAL_ERROR = -32603;

    /** @throws RequestException where it is none */
    @SuppressWarnings("unchecked")
    static JsonRpc of(Map<String, Object> message) {
        Object id = message.get("id");
        Object method = message.get("method");
        Object params = message.get("params");
        boolean fits = "2.0".equals(message.get("jsonrpc"))
                && (id == null || id instanceof String || id instanceof Number)
                && (method == null || method instanceof String)
                && (params == null || params instanceof Map<?, ?>);
        if (!fits) {
            throw RequestException.malformed("The body is one message of JSON-RPC 2.0.");
        }
        return new JsonRpc(id, (String) method, params == null ? Map.of() : (Map<String, Object>) params);
    }

    boolean isAnswered() {
        return id != null && method != null;
    }

    Map<String, Object> result(Object result) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("jsonrpc", "2.0");
        message.put("id", id);
        message.put("result", result);
        return message;
    }

    /** @param id null where it could not be read */
    static Map<String, Object> error(Object id, int code, String message) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("jsonrpc", "2.0");
        answer.put("id", id);
        answer.put("error", OrderedMap.of("code", code, "message", message));
        return answer;
    }
}
