package org.readout.journal;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.restassured.RestAssured;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A client that follows the journal over graphql-transport-ws. */
final class Follower implements WebSocket.Listener, AutoCloseable {

    private static final int PATIENCE = 20;
    private static final int BROKEN = 1006;
    private static final String DOCUMENT =
            "subscription($after: String, $filter: ChangeFilter) { changes(after: $after, filter: $filter) { %s } }";
    private static final String ALL = "cursor kind by node { id __typename ... on Statement { slug } }";

    final BlockingQueue<JsonObject> heard = new LinkedBlockingQueue<>();
    /** With the close code; 1006 where the connection broke. */
    final CompletableFuture<Integer> closed = new CompletableFuture<>();

    private final StringBuilder partial = new StringBuilder();
    private final boolean deaf;
    private final WebSocket socket;
    private volatile boolean subscribed;

    private Follower(int port, boolean deaf) {
        this.deaf = deaf;
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .subprotocols("graphql-transport-ws")
                .buildAsync(URI.create("ws://localhost:" + port + "/graphql"), this)
                .join();
    }

    static Follower after(String cursor, JsonObject filter) throws InterruptedException {
        return at(RestAssured.port, cursor, filter);
    }

    static Follower at(int port, String cursor, JsonObject filter) throws InterruptedException {
        return new Follower(port, false).subscribe(ALL, cursor, filter);
    }

    /** One who stops reading once it has subscribed. */
    static Follower deaf(String selection, String cursor) throws InterruptedException {
        return deaf(RestAssured.port, selection, cursor);
    }

    static Follower deaf(int port, String selection, String cursor) throws InterruptedException {
        return new Follower(port, true).subscribe(selection, cursor, null);
    }

    private Follower subscribe(String selection, String cursor, JsonObject filter) throws InterruptedException {
        send(new JsonObject().put("type", "connection_init"));
        JsonObject greeting = heard.poll(PATIENCE, TimeUnit.SECONDS);
        assertNotNull(greeting, "no acknowledgement");
        subscribed = true;
        send(new JsonObject()
                .put("id", "1")
                .put("type", "subscribe")
                .put(
                        "payload",
                        new JsonObject()
                                .put("query", DOCUMENT.formatted(selection))
                                .put(
                                        "variables",
                                        new JsonObject().put("after", cursor).put("filter", filter))));
        return this;
    }

    /** The next changes, that many. */
    List<JsonObject> take(int count) throws InterruptedException {
        List<JsonObject> changes = new ArrayList<>();
        while (changes.size() < count) {
            JsonObject message = next();
            changes.add(message.getJsonObject("payload").getJsonObject("data").getJsonObject("changes"));
        }
        return changes;
    }

    JsonObject next() throws InterruptedException {
        JsonObject message;
        do {
            message = heard.poll(PATIENCE, TimeUnit.SECONDS);
            assertNotNull(message, "nothing was heard");
        } while (message.getString("type").equals("ping")
                || message.getString("type").equals("pong"));
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
        if (!deaf || !subscribed && heard.isEmpty()) {
            from.request(1);
        }
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        closed.complete(status);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
        closed.complete(BROKEN);
    }

    /** Reads on after it had stopped. */
    void hearAgain() {
        socket.request(Long.MAX_VALUE);
    }

    boolean canSend() {
        try {
            send(new JsonObject().put("type", "ping"));
            return true;
        } catch (RuntimeException cut) {
            return false;
        }
    }

    @Override
    public void close() {
        socket.abort();
        closed.complete(BROKEN);
    }
}
