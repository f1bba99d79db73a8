package org.readout.graphql.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.ServerWebSocket;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Whether a client takes what it is sent; one that takes nothing for too long is cut off, and keeps nothing waiting. */
record Taking(Vertx vertx, ServerWebSocket socket, HttpConnection connection, Duration patience) {

    private static final Logger LOG = Logger.getLogger(Taking.class);

    /** RFC 6455's registry: try again later. */
    private static final short TRY_AGAIN_LATER = 1013;

    private static final long TO_SAY_SO_MILLIS = 500;

    /** Waits for a message to be taken. */
    Future<Void> within(Future<Void> sent) {
        long timer = vertx.setTimer(patience.toMillis(), late -> cut());
        return sent.onComplete(taken -> vertx.cancelTimer(timer));
    }

    private void cut() {
        LOG.infof("A follower at %s took nothing for %s and is cut off", socket.remoteAddress(), patience);
        socket.close(
                TRY_AGAIN_LATER, "You took nothing for " + patience.toSeconds() + " s; go on from your last cursor");
        vertx.setTimer(TO_SAY_SO_MILLIS, said -> connection.close());
    }
}
