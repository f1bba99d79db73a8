package org.readout.platform.database.connection.server;

import io.vertx.sqlclient.SqlConnection;
import java.util.concurrent.TimeUnit;
import org.readout.platform.database.primary.ConnectionChannel;

/**
 * After how many seconds without a byte a connection is cut, as one to a server whose processes stand still.
 *
 * @param seconds 0 for never
 */
public record IdleLimit(int seconds) {

    public static final IdleLimit NONE = new IdleLimit(0);

    /** Gives a connection whose session has begun to its pool. */
    public void admit(SqlConnection connection) {
        if (seconds > 0) {
            ConnectionChannel.cutIdle(connection, TimeUnit.SECONDS.toMillis(seconds));
        }
        connection.close();
    }
}
