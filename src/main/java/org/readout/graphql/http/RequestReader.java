package org.readout.graphql.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.readout.graphql.error.ErrorCode;
import org.readout.graphql.gate.Operation;
import org.readout.graphql.gate.RequestException;

/** Reads operations from requests (GraphQL over HTTP, section 5): JSON by POST, parameters by GET, and nothing else. */
final class RequestReader {

    private static final String JSON = "application/json";
    private static final String IDENTITY = "identity";

    private RequestReader() {}

    /**
     * Checks what can be known of a request before its body is read.
     *
     * @throws RequestException where it cannot carry an operation
     */
    static void check(HttpServerRequest request) {
        if (isPost(request)) {
            checkBody(request);
        } else if (!request.method().equals(HttpMethod.GET)) {
            throw new RequestException(
                    405, ErrorCode.BAD_USER_INPUT, "GraphQL is asked by POST or GET.", Map.of("Allow", "GET, POST"));
        }
    }

    static boolean isPost(HttpServerRequest request) {
        return request.method().equals(HttpMethod.POST);
    }

    /**
     * @param body that of a POST; null for a GET
     * @throws RequestException where the request carries none
     */
    static Operation read(RoutingContext request, Buffer body) {
        return body == null ? parameters(request) : posted(body);
    }

    private static void checkBody(HttpServerRequest request) {
        if (!isJson(request.getHeader("Content-Type"))) {
            throw new RequestException(415, ErrorCode.BAD_USER_INPUT, "The body is " + JSON + " in UTF-8.");
        }
        String encoding = request.getHeader("Content-Encoding");
        if (encoding != null && !encoding.isBlank() && !encoding.trim().equalsIgnoreCase(IDENTITY)) {
            throw new RequestException(
                    415,
                    ErrorCode.BAD_USER_INPUT,
                    "The body is " + JSON + " that is not compressed.",
                    Map.of("Accept-Encoding", IDENTITY));
        }
    }

    private static Operation posted(Buffer body) {
        try {
            return Operation.of(new JsonObject(body)).withSource();
        } catch (DecodeException | ClassCastException | NullPointerException e) {
            throw RequestException.malformed("The body is a JSON object.");
        }
    }

    /** GraphiQL names the type twice, which browsers join by a comma. */
    private static boolean isJson(String contentType) {
        return contentType != null && Stream.of(contentType.split(",")).allMatch(RequestReader::isOneJson);
    }

    private static boolean isOneJson(String contentType) {
        String[] parts = contentType.toLowerCase(Locale.ROOT).split(";", -1);
        if (!parts[0].trim().equals(JSON)) {
            return false;
        }
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].trim().replace("\"", "");
            if (parameter.startsWith("charset=") && !parameter.equals("charset=utf-8")) {
                return false;
            }
        }
        return true;
    }

    private static Operation parameters(RoutingContext request) {
        Operation operation = new Operation(
                request.request().getParam("query"),
                request.request().getParam("operationName"),
                object(request, "variables"),
                object(request, "extensions"),
                true);
        return operation.withSource();
    }

    private static Map<String, Object> object(RoutingContext request, String name) {
        String text = request.request().getParam(name);
        try {
            return text == null || text.isEmpty() ? Map.of() : new JsonObject(text).getMap();
        } catch (DecodeException e) {
            throw RequestException.malformed("`" + name + "` is a JSON object.");
        }
    }
}
