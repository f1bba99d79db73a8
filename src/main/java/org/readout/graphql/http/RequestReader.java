package org.readout.graphql.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.readout.graphql.error.ErrorCode;
import org.readout.graphql.gate.request.Operation;
import org.readout.graphql.gate.request.RequestException;
import org.readout.graphql.gate.request.RequestJson;

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
        } else if (!request.method().equals(HttpMethod.GET) && !request.method().equals(HttpMethod.HEAD)) {
            throw new RequestException(
                    405,
                    ErrorCode.BAD_USER_INPUT,
                    "GraphQL is asked by POST or GET.",
                    Map.of("Allow", "GET, HEAD, POST"));
        }
    }

    static boolean isPost(HttpServerRequest request) {
        return request.method().equals(HttpMethod.POST);
    }

    /**
     * @param body that of a POST; null for a GET
     * @throws RequestException where the request carries none
     */
    static Operation read(RoutingContext request, Buffer body, RequestJson json) {
        return body == null ? parameters(request, json) : posted(body, json);
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

    private static Operation posted(Buffer body, RequestJson json) {
        return Operation.of(json.object(body.getBytes(), "The body")).withSource();
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

    private static Operation parameters(RoutingContext request, RequestJson json) {
        Operation operation = new Operation(
                request.request().getParam("query"),
                request.request().getParam("operationName"),
                object(request, "variables", json),
                object(request, "extensions", json),
                true);
        return operation.withSource();
    }

    private static Map<String, Object> object(RoutingContext request, String name, RequestJson json) {
        String text = request.request().getParam(name);
        return text == null || text.isEmpty() ? Map.of() : json.object(text, "`" + name + "`");
    }
}
