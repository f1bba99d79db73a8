package org.readout.platform.database.primary;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.NetSocket;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.SqlConnectOptions;
import java.net.ConnectException;

/**
 * Makes sure that a server answers before the client connects to it. The system of one whose processes stand still takes
 * connections too, and the client waits without end for such a session to begin, in a place of its pool.
 */
public final class ServerGreeting {

    private static final int ANSWER_MILLIS = 2_000;

    /** PostgreSQL, section 54.7, SSLRequest: each server answers with a byte, and logs nothing of who leaves then. */
    private static final int SSL_REQUEST = 80_877_103;

    private ServerGreeting() {}

    /** Completes with the same server; fails with a {@link ConnectException} if it does not answer in time. */
    public static Future<SqlConnectOptions> from(Vertx vertx, PgConnectOptions server) {
        if (server.isUsingDomainSocket()) {
            return Future.succeededFuture(server);
        }
        NetClient client = vertx.createNetClient(new NetClientOptions().setConnectTimeout(ANSWER_MILLIS));
        return client.connect(server.getPort(), server.getHost())
                .compose(socket -> answer(vertx, socket))
                .<SqlConnectOptions>map(server)
                .onComplete(greeted -> client.close());
    }

    private static Future<Void> answer(Vertx vertx, NetSocket socket) {
        Promise<Void> answered = Promise.promise();
        long limit = vertx.setTimer(ANSWER_MILLIS, late -> answered.tryFail(new ConnectException("no answer")));
        socket.handler(answer -> answered.tryComplete());
        socket.closeHandler(closed -> answered.tryFail(new ConnectException("closed without an answer")));
        socket.write(Buffer.buffer().appendInt(8).appendInt(SSL_REQUEST));
        return answered.future().onComplete(greeted -> vertx.cancelTimer(limit));
    }
}
