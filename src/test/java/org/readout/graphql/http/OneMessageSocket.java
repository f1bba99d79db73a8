package org.readout.graphql.http;

import io.restassured.RestAssured;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** A client on a WebSocket that sends one message, as it is, and hears one. */
final class OneMessageSocket implements WebSocket.Listener {

    private static final int PATIENCE = 20;

    private final CompletableFuture<JsonObject> acknowledged = new CompletableFuture<>();
    private final CompletableFuture<JsonObject> heard = new CompletableFuture<>();
    private final StringBuilder partial = new StringBuilder();

    private OneMessageSocket() {}

    /** The first message after the acknowledgement; fails where the server closes before. */
    static JsonObject ask(String message) {
        OneMessageSocket listener = new OneMessageSocket();
        WebSocket socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .subprotocols("graphql-transport-ws")
                .buildAsync(URI.create("ws://localhost:" + RestAssured.port + "/graphql"), listener)
                .join();
        try {
            socket.sendText("{\"type\": \"connection_init\"}", true).join();
            listener.acknowledged.orTimeout(PATIENCE, TimeUnit.SECONDS).join();
            socket.sendText(message, true).join();
            return listener.heard.orTimeout(PATIENCE, TimeUnit.SECONDS).join();
        } finally {
            socket.abort();
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
        partial.append(text);
        if (last) {
            JsonObject one = new JsonObject(partial.toString());
            partial.setLength(0);
            if (!acknowledged.complete(one)) {
                heard.complete(one);
            }
        }
        socket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
        heard.completeExceptionally(new IllegalStateException(status + " " + reason));
        return null;
    }
}
