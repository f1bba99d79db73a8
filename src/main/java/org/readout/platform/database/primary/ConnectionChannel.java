package org.readout.platform.database.primary;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.timeout.IdleStateHandler;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.impl.SocketConnectionBase;
import io.vertx.sqlclient.impl.SqlConnectionBase;
import java.util.concurrent.TimeUnit;

/** Netty's channel of a connection, for what the client does not offer. */
public final class ConnectionChannel {

    /** What closes idle connections, as Vert.x names it in the pipeline. */
    private static final String IDLE = "idle";

    private ConnectionChannel() {}

    public static Channel of(SqlConnection connection) {
        SocketConnectionBase socket = (SocketConnectionBase)
                ((SqlConnectionBase<?>) connection).unwrap().unwrap();
        return socket.socket().channelHandlerContext().channel();
    }

    /** Closes it now. The client's own handler would wait for answers to all that was sent, which a silent server never gives. */
    static void cut(Channel channel) {
        ChannelHandlerContext beforeTheClient = channel.pipeline().firstContext();
        if (beforeTheClient != null) {
            beforeTheClient.close();
        }
    }

    /**
     * After how long without a byte a connection is closed from now on, instead of what its options said.
     *
     * @param millis 0 for never
     */
    public static void closeIdle(SqlConnection connection, long millis) {
        ChannelPipeline pipeline = of(connection).pipeline();
        // one that was closed meanwhile has none
        if (pipeline.get(IDLE) != null) {
            pipeline.replace(IDLE, IDLE, new IdleStateHandler(0, 0, millis, TimeUnit.MILLISECONDS));
        }
    }
}
