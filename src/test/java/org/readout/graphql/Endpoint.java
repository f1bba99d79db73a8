package org.readout.graphql;

import io.restassured.RestAssured;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Sends requests to the endpoint with the headers that a test names and no others. */
public final class Endpoint {

    public static final String RESPONSE = "application/graphql-response+json";

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration SILENCE = Duration.ofSeconds(15);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Endpoint() {}

    public static HttpResponse<String> ask(String query, String... headers) {
        return ask(query, Map.of(), headers);
    }

    public static HttpResponse<String> ask(String query, Map<String, ?> variables, String... headers) {
        return post(body(query, variables), headers);
    }

    public static String body(String query, Map<String, ?> variables) {
        return new JsonObject().put("query", query).put("variables", variables).encode();
    }

    /** Posts a body as JSON. */
    public static HttpResponse<String> post(String body, String... headers) {
        return answer(posted(body, headers));
    }

    public static CompletableFuture<HttpResponse<String>> postAsync(String body, String... headers) {
        return CLIENT.sendAsync(posted(body, headers), BodyHandlers.ofString());
    }

    /** @param namesAndValues of its parameters */
    public static String parameters(String... namesAndValues) {
        StringBuilder parameters = new StringBuilder("/graphql");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters
                    .append(i == 0 ? '?' : '&')
                    .append(namesAndValues[i])
                    .append('=')
                    .append(URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
        }
        return parameters.toString();
    }

    public static HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    public static HttpResponse<String> send(String method, String path, String body, String... headers) {
        return answer(request(method, path, body, headers));
    }

    public static HttpRequest posted(String body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(request("POST", "/graphql", ascii(body), headers), (name, value) -> true);
        if (request.build().headers().firstValue("Content-Type").isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        return request.build();
    }

    /** The same JSON; a lone surrogate, which no encoding holds, comes through so. */
    public static String ascii(String json) {
        StringBuilder ascii = new StringBuilder(json.length());
        for (char c : json.toCharArray()) {
            if (c < 128) {
                ascii.append(c);
            } else {
                ascii.append("\\u%04x".formatted((int) c));
            }
        }
        return ascii.toString();
    }

    public static HttpRequest request(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .timeout(LIMIT)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request.build();
    }

    public static <T> HttpResponse<T> answer(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return CLIENT.send(request, handler);
        } catch (IOException failure) {
            throw new UncheckedIOException(request.toString(), failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        }
    }

    private static HttpResponse<String> answer(HttpRequest request) {
        return answer(request, BodyHandlers.ofString());
    }

    /** A connection that has sent what no client library sends. */
    public static Socket raw(String request) throws IOException {
        Socket socket = new Socket("localhost", RestAssured.port);
        socket.setSoTimeout((int) SILENCE.toMillis());
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    public static JsonObject json(HttpResponse<String> response) {
        return new JsonObject(response.body());
    }

    public static JsonArray errors(HttpResponse<String> response) {
        return json(response).getJsonArray("errors", new JsonArray());
    }

    /** That of the first error; null where there is none. */
    public static String code(HttpResponse<String> response) {
        JsonArray errors = errors(response);
        return errors.isEmpty()
                ? null
                : errors.getJsonObject(0).getJsonObject("extensions").getString("code");
    }
}
