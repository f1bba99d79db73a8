package org.readout.journal;

import io.restassured.RestAssured;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.readout.SocketClient;

/** A client that follows the journal over graphql-transport-ws. */
final class Follower implements AutoCloseable {

    private static final String DOCUMENT =
            "subscription($after: String, $filter: ChangeFilter) { changes(after: $after, filter: $filter) { %s } }";
    private static final String ALL = "cursor kind by node { id __typename ... on Statement { slug } }";

    private final SocketClient client;

    private Follower(SocketClient client) {
        this.client = client;
    }

    static Follower after(String cursor, JsonObject filter) throws InterruptedException {
        return at(RestAssured.port, cursor, filter);
    }

    static Follower at(int port, String cursor, JsonObject filter) throws InterruptedException {
        return begun(port).subscribe(ALL, cursor, filter);
    }

    /** One who stops reading once it has subscribed. */
    static Follower deaf(String selection, String cursor) throws InterruptedException {
        return deaf(RestAssured.port, selection, cursor);
    }

    static Follower deaf(int port, String selection, String cursor) throws InterruptedException {
        Follower begun = begun(port);
        begun.client.turnDeaf();
        return begun.subscribe(selection, cursor, null);
    }

    private static Follower begun(int port) throws InterruptedException {
        SocketClient client = SocketClient.silent(port);
        client.send(new JsonObject().put("type", "connection_init"));
        return new Follower(client.acknowledged());
    }

    private Follower subscribe(String selection, String cursor, JsonObject filter) {
        JsonObject variables = new JsonObject().put("after", cursor).put("filter", filter);
        client.subscribe("1", DOCUMENT.formatted(selection), variables.getMap());
        return this;
    }

    /** The next changes, that many. */
    List<JsonObject> take(int count) throws InterruptedException {
        List<JsonObject> changes = new ArrayList<>();
        while (changes.size() < count) {
            changes.add(next().getJsonObject("payload").getJsonObject("data").getJsonObject("changes"));
        }
        return changes;
    }

    /** The next message; fails where none comes. */
    JsonObject next() throws InterruptedException {
        return client.next();
    }

    /** The next message; null where none comes for so long. */
    JsonObject next(long millis) throws InterruptedException {
        return client.next(millis);
    }

    /** With the close code; 1006 where the connection broke. */
    CompletableFuture<Integer> closed() {
        return client.closed();
    }

    /** Reads on after it had stopped. */
    void hearAgain() {
        client.hearAgain();
    }

    boolean canSend() {
        return client.canSend();
    }

    @Override
    public void close() {
        client.close();
    }
}
