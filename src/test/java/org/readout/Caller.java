package org.readout;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** An editor who asks a server that runs as a process, and takes whatever he is answered. */
public final class Caller {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String POSITION = "Readout-Position";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int port;
    private final String token;

    public Caller(int port, String token) {
        this.port = port;
        this.token = token;
    }

    /** One whom a server trusts that was told so by {@link #trust()}. */
    public Caller(int port) {
        this(port, Signer.TRUSTED.editor());
    }

    /** What a server must be told to trust callers. */
    public static Map<String, String> trust() {
        return Map.of(
                "MP_JWT_VERIFY_PUBLICKEY",
                Signer.TRUSTED.publicKey(),
                "MP_JWT_VERIFY_ISSUER",
                Signer.ISSUER,
                "MP_JWT_VERIFY_AUDIENCES",
                Signer.AUDIENCE);
    }

    /** @throws UncheckedIOException where the server does not answer at all */
    public Answer ask(String query, Map<String, ?> variables) {
        return ask(query, variables, null);
    }

    /**
     * Asks for what a record is at a position, or later.
     *
     * @param position as an answer told it; null for any
     * @throws UncheckedIOException where the server does not answer at all
     */
    public Answer ask(String query, Map<String, ?> variables, String position) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/graphql"))
                .timeout(LIMIT)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString(new JsonObject()
                        .put("query", query)
                        .put("variables", variables)
                        .encode()));
        if (position != null) {
            request.header(POSITION, position);
        }
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue(POSITION).orElse(null),
                    new JsonObject(response.body()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        }
    }

    /**
     * What the server said.
     *
     * @param position which the answer is not older than; null where the server did not tell
     */
    public record Answer(int status, String position, JsonObject body) {

        public boolean isWhole() {
            return status == 200 && !body.containsKey("errors");
        }

        /** Of the first error; null where it has none. */
        public String code() {
            return error().getJsonObject("extensions", new JsonObject()).getString("code");
        }

        public String message() {
            return error().getString("message");
        }

        private JsonObject error() {
            return body.getJsonArray("errors").getJsonObject(0);
        }
    }
}
