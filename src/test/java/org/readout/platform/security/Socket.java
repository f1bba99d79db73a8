package org.readout.platform.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.restassured.RestAssured;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A client that asks over graphql-transport-ws, and shows a token in the one place or the other. */
final class Socket implements WebSocket.Listener, AutoCloseable {

    private static final int PATIENCE = 20;

    final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final BlockingQueue<JsonObject> heard = new LinkedBlockingQueue<>();
    private final StringBuilder partial = new StringBuilder();
    private final WebSocket socket;
    private int asked;

    private Socket(String headerToken) {
        WebSocket.Builder opening = HttpClient.newHttpClient().newWebSocketBuilder();
        if (headerToken != null) {
            opening.header("Authorization", "Bearer " + headerToken);
        }
        socket = opening.subprotocols("graphql-transport-ws")
                .buildAsync(URI.create("ws://localhost:" + RestAssured.port + "/graphql"), this)
                .join();
    }

    /** Shows the token as it opens; null for none. */
    static Socket opening(String token) {
        Socket opened = new Socket(token);
        opened.send(new JsonObject().put("type", "connection_init"));
        return opened;
    }

    /** Shows the token in its first message; null for none. */
    static Socket greeting(String token) {
        Socket opened = new Socket(null);
        JsonObject greeting = new JsonObject().put("type", "connection_init");
        if (token != null) {
            greeting.put("payload", new JsonObject().put("Authorization", "Bearer " + token));
        }
        opened.send(greeting);
        return opened;
    }

    Socket acknowledged() throws InterruptedException {
        assertEquals("connection_ack", next().getString("type"));
        return this;
    }

    /** The answer: the payload of `next`, or that of `error` under `errors`. */
    JsonObject ask(String query, Map<String, ?> variables) throws InterruptedException {
        String id = String.valueOf(++asked);
        send(new JsonObject()
                .put("id", id)
                .put("type", "subscribe")
                .put("payload", new JsonObject().put("query", query).put("variables", variables)));
        JsonObject answer = next();
        assertEquals(id, answer.getString("id"), answer::encode);
        if (answer.getString("type").equals("error")) {
            return new JsonObject().put("errors", answer.getJsonArray("payload"));
        }
        assertEquals("complete", next().getString("type"));
        return answer.getJsonObject("payload");
    }

    private JsonObject next() throws InterruptedException {
        JsonObject message = heard.poll(PATIENCE, TimeUnit.SECONDS);
        assertNotNull(message, "nothing was heard");
        return message;
    }

    private void send(JsonObject message) {
        socket.sendText(message.encode(), true).join();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        partial.append(text);
        if (last) {
            heard.add(new JsonObject(partial.toString()));
            partial.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        closed.complete(status);
        return null;
    }

    @Override
    public void close() {
        socket.abort();
    }
}
