package org.readout.graphql.socket;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.ServerWebSocket;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Sends to a client as fast as it takes. While something waits for it, nothing more is heard from it, so that one who asks
 * and takes no answers keeps little waiting; one who takes nothing for too long is cut off.
 */
record BackpressureWriter(Vertx vertx, ServerWebSocket socket, HttpConnection connection, Duration patience) {

    private static final Logger LOG = Logger.getLogger(BackpressureWriter.class);

    /** RFC 6455's registry: try again later. */
    private static final short TRY_AGAIN_LATER = 1013;

    /** For a client that comes to: what it was sent last says why. */
    private static final long TO_SAY_SO_MILLIS = 5000;

    /** Completes when the message is on its way, and fails where the client is gone. */
    Future<Void> send(String message) {
        if (socket.isClosed()) {
            return Future.failedFuture("the client is gone");
        }
        Future<Void> sent = socket.writeTextMessage(message);
        if (sent.isComplete()) {
            return sent;
        }
        if (socket.writeQueueFull()) {
            socket.pause().drainHandler(taken -> socket.resume());
        }
        long timer = vertx.setTimer(patience.toMillis(), late -> cut());
        return sent.onComplete(taken -> vertx.cancelTimer(timer));
    }

    private void cut() {
        if (!socket.isClosed()) {
            LOG.infof("A client at %s took nothing for %s and is cut off", socket.remoteAddress(), patience);
            close("You took nothing for " + patience.toSeconds() + " s; go on from your last cursor");
            vertx.setTimer(TO_SAY_SO_MILLIS, said -> connection.close());
        }
    }

    /** Tells the client to come again, with the cursor of what it took last. */
    void close(String reason) {
        if (!socket.isClosed()) {
            socket.close(TRY_AGAIN_LATER, reason);
        }
    }
}
