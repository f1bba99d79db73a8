package org.readout.platform.database.connection.session;

import io.netty.channel.Channel;
import io.netty.util.AttributeKey;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.readout.platform.database.connection.server.IdleLimit;
import org.readout.platform.database.primary.ConnectionChannel;

/**
 * Sets up PostgreSQL's sessions as they are opened, in one statement that also asks for the process behind them. A pooler's
 * greeting names another than PostgreSQL's, by which nothing could be cancelled.
 */
@Singleton
public class SessionStart {

    private static final Logger LOG = Logger.getLogger(SessionStart.class);
    private static final AttributeKey<Integer> PROCESS = AttributeKey.valueOf(SessionStart.class, "process");

    private volatile boolean shared;

    /** What a pool does with a new connection: it takes one only once it is set up. */
    public void begin(SqlConnection connection, StatementSettings settings, IdleLimit idle) {
        connection.query(settings.forSession()).execute().onComplete(answer -> {
            Channel channel = ConnectionChannel.of(connection);
            if (answer.failed()) {
                LOG.debug("A connection was not set up and is given up", answer.cause());
                channel.close();
                return;
            }
            Row row = answer.result().iterator().next();
            channel.attr(PROCESS).set(row.getInteger(StatementSettings.PROCESS));
            if (row.getInteger(StatementSettings.BEGINNINGS) > 1) {
                tellOfSharing();
            }
            idle.admit(connection);
        });
    }

    /** PostgreSQL's process behind a connection that was set up. */
    public int process(SqlConnection connection) {
        return ConnectionChannel.of(connection).attr(PROCESS).get();
    }

    /** Whether sessions turned out to be others' too, so that reads would run under wrong settings and be cancelled wrongly. */
    public boolean isShared() {
        return shared;
    }

    private void tellOfSharing() {
        if (!shared) {
            shared = true;
            LOG.error(
                    "A pooler shares PostgreSQL's sessions between connections; this server is not ready until"
                            + " READOUT_DATABASE_POOL_MODE=transaction says so, or the pooler resets a session before it hands it on");
        }
    }
}
