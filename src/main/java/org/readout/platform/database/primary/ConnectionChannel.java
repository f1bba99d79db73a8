package org.readout.platform.database.primary;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.handler.timeout.IdleStateHandler;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.impl.SocketConnectionBase;
import io.vertx.sqlclient.impl.SqlConnectionBase;
import java.util.concurrent.TimeUnit;

/** Netty's channel of a connection, for what the client does not offer. */
public final class ConnectionChannel {

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

    /** Cuts it after so long without a byte. Vert.x' own handler would only ask the server to close it. */
    public static void cutIdle(SqlConnection connection, long millis) {
        ChannelPipeline pipeline = of(connection).pipeline();
        pipeline.addFirst(new IdleStateHandler(0, 0, millis, TimeUnit.MILLISECONDS) {

            @Override
            protected void channelIdle(ChannelHandlerContext context, IdleStateEvent idle) {
                context.close();
            }
        });
    }
}
