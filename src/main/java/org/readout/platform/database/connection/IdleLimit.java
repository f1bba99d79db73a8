package org.readout.platform.database.connection;

import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.SqlConnection;
import java.util.concurrent.TimeUnit;
import org.readout.platform.database.primary.ConnectionChannel;

/**
 * After how many seconds without a byte a connection is closed; a shorter time until its server has begun the session. A
 * server whose processes stand still takes connections and says nothing: the client would wait for ever, and the pool
 * would count the connection among those that it may have, also when another server is in use by then.
 *
 * @param seconds 0 for none
 */
record IdleLimit(int seconds) {

    static final IdleLimit NONE = new IdleLimit(0);

    private static final int BEGINNING_SECONDS = 5;

    PgConnectOptions beginning(PgConnectOptions server) {
        server.setIdleTimeout(seconds == 0 ? BEGINNING_SECONDS : Math.min(seconds, BEGINNING_SECONDS))
                .setIdleTimeoutUnit(TimeUnit.SECONDS);
        return server;
    }

    /** What a pool does with a connection whose session has begun. */
    void admit(SqlConnection connection) {
        ConnectionChannel.closeIdle(connection, TimeUnit.SECONDS.toMillis(seconds));
        connection.close();
    }
}
