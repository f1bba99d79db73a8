package org.readout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.restassured.RestAssured;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A client over graphql-transport-ws. */
public final class SocketClient implements WebSocket.Listener, AutoCloseable {

    private static final int PATIENCE_SECONDS = 20;
    private static final int BROKEN = 1006;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final BlockingQueue<JsonObject> heard = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder partial = new StringBuilder();
    private final WebSocket socket;
    private volatile String reason;
    private volatile boolean deaf;
    private int asked;

    private SocketClient(int port, String token) {
        WebSocket.Builder opening = HTTP.newWebSocketBuilder();
        if (token != null) {
            opening.header("Authorization", "Bearer " + token);
        }
        socket = opening.subprotocols("graphql-transport-ws")
                .buildAsync(URI.create("ws://localhost:" + port + "/graphql"), this)
                .join();
    }

    /** One that has said nothing yet, to the server of the test. */
    public static SocketClient silent() {
        return new SocketClient(RestAssured.port, null);
    }

    /** One that has said nothing yet. */
    public static SocketClient silent(int port) {
        return new SocketClient(port, null);
    }

    /** Shows a token in the request that opens the WebSocket; null for none. */
    public static SocketClient opening(String token) {
        SocketClient opened = new SocketClient(RestAssured.port, token);
        opened.send(new JsonObject().put("type", "connection_init"));
        return opened;
    }

    /** Shows a token in its first message; null for none. */
    public static SocketClient greeting(String token) {
        SocketClient opened = silent();
        JsonObject greeting = new JsonObject().put("type", "connection_init");
        if (token != null) {
            greeting.put("payload", new JsonObject().put("Authorization", "Bearer " + token));
        }
        opened.send(greeting);
        return opened;
    }

    /** One that shows no token, and may begin. */
    public static SocketClient begun() throws InterruptedException {
        return greeting(null).acknowledged();
    }

    public SocketClient acknowledged() throws InterruptedException {
        assertEquals("connection_ack", next().getString("type"));
        return this;
    }

    /** The answer: the payload of `next`, or that of `error` under `errors`. */
    public JsonObject ask(String query, Map<String, ?> variables) throws InterruptedException {
        String id = String.valueOf(++asked);
        subscribe(id, query, variables);
        JsonObject answer = next();
        assertEquals(id, answer.getString("id"), answer::encode);
        if (answer.getString("type").equals("error")) {
            return new JsonObject().put("errors", answer.getJsonArray("payload"));
        }
        assertEquals("complete", next().getString("type"));
        return answer.getJsonObject("payload");
    }

    public void subscribe(String id, String query, Map<String, ?> variables) {
        send(new JsonObject()
                .put("id", id)
                .put("type", "subscribe")
                .put("payload", new JsonObject().put("query", query).put("variables", variables)));
    }

    public void send(JsonObject message) {
        send(message.encode());
    }

    public void send(String text) {
        socket.sendText(text, true).join();
    }

    /** Sends a text in two fragments. */
    public void sendBroken(String text) {
        socket.sendText(text.substring(0, text.length() / 2), false).join();
        socket.sendText(text.substring(text.length() / 2), true).join();
    }

    public void sendBinary(byte[] bytes) {
        socket.sendBinary(ByteBuffer.wrap(bytes), true).join();
    }

    /** Whether a message still reaches the server. */
    public boolean canSend() {
        try {
            send("{\"type\": \"ping\"}");
            return true;
        } catch (RuntimeException cut) {
            return false;
        }
    }

    /** The next message; fails where none comes. */
    public JsonObject next() throws InterruptedException {
        JsonObject message = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertNotNull(message, () -> "nothing was heard" + (reason == null ? "" : ", but: " + reason));
        return message;
    }

    /** The next message; null where none comes for so long. */
    public JsonObject next(long millis) throws InterruptedException {
        return heard.poll(millis, TimeUnit.MILLISECONDS);
    }

    /** The code of the first error of an `error` message. */
    public static String code(JsonObject message) {
        assertEquals("error", message.getString("type"), message::encode);
        JsonArray errors = message.getJsonArray("payload");
        return errors.getJsonObject(0).getJsonObject("extensions").getString("code");
    }

    /** The code that the server closes with; 1006 where the connection breaks. */
    public CompletableFuture<Integer> closed() {
        return closed;
    }

    public int closeCode() throws Exception {
        return closed.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** Why the server closed; null where it has not. */
    public String reason() {
        return reason;
    }

    /** Reads no more. */
    public void turnDeaf() {
        deaf = true;
    }

    /** Reads on after it was deaf. */
    public void hearAgain() {
        deaf = false;
        socket.request(Long.MAX_VALUE);
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        partial.append(text);
        if (last) {
            heard.add(new JsonObject(partial.toString()));
            partial.setLength(0);
        }
        if (!deaf) {
            from.request(1);
        }
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int status, String why) {
        reason = why;
        closed.complete(status);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
        closed.complete(BROKEN);
    }

    @Override
    public void close() {
        socket.abort();
        closed.complete(BROKEN);
    }
}
