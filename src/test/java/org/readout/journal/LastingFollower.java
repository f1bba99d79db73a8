package org.readout.journal;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.readout.graphql.page.Cursor;
import org.readout.journal.change.JournalRepository;

/** A client that comes again with the cursor of what it heard last, whenever it is cut off or its subscription ends. */
final class LastingFollower implements AutoCloseable {

    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final List<Long> heard = new CopyOnWriteArrayList<>();
    private final int port;
    private final List<String> unfit = new CopyOnWriteArrayList<>();
    private volatile String cursor;
    private volatile Follower current;
    private volatile int comings;
    private volatile boolean gone;

    private LastingFollower(int port, String cursor) {
        this.port = port;
        this.cursor = cursor;
    }

    static LastingFollower at(int port, String cursor) {
        LastingFollower follower = new LastingFollower(port, cursor);
        follower.thread.execute(follower::follow);
        return follower;
    }

    /** The positions of the changes, as they came. */
    List<Long> heard() {
        return heard;
    }

    /** Messages that are no change. */
    List<String> unfit() {
        return unfit;
    }

    /** How often it connected. */
    int comings() {
        return comings;
    }

    void loseConnection() {
        Follower lost = current;
        if (lost != null) {
            lost.close();
        }
    }

    private void follow() {
        while (!gone) {
            try (Follower follower = Follower.at(port, cursor, null)) {
                current = follower;
                comings++;
                hear(follower);
            } catch (InterruptedException interruption) {
                gone = true;
            } catch (RuntimeException | AssertionError refused) {
                current = null;
            }
        }
    }

    private void hear(Follower follower) throws InterruptedException {
        while (!gone && !follower.closed().isDone()) {
            JsonObject message = follower.next(100);
            if (message != null && message.getString("type").equals("error")) {
                return; // the server cannot go on with it; it says to subscribe again
            }
            if (message != null) {
                hear(message);
            }
        }
    }

    private void hear(JsonObject message) {
        JsonObject payload = message.getJsonObject("payload");
        if (payload == null || payload.getJsonObject("data") == null || payload.containsKey("errors")) {
            unfit.add(message.encode());
        } else {
            cursor = payload.getJsonObject("data").getJsonObject("changes").getString("cursor");
            heard.add(position(cursor));
        }
    }

    private static long position(String cursor) {
        return Long.parseLong(
                Cursor.open(cursor, JournalRepository.IN_ORDER).values().get(0));
    }

    @Override
    public void close() {
        gone = true;
        thread.shutdownNow();
    }
}
