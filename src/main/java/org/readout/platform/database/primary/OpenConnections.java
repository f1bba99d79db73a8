package org.readout.platform.database.primary;

import io.netty.channel.Channel;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.ImmediateEventExecutor;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.impl.SocketConnectionBase;
import io.vertx.sqlclient.impl.SqlConnectionBase;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Supplier;

/** The connections that pools hold to the database in use. A pool itself would keep those to a server that is none any more. */
@Singleton
public class OpenConnections {

    private final ChannelGroup open = new DefaultChannelGroup(ImmediateEventExecutor.INSTANCE);

    /**
     * Keeps in view a connection that a pool has opened: the pool's connect handler.
     *
     * @param server to which it must lead; it is closed if it does not, for it may have been begun before a change
     * @param next gives it to the pool
     */
    public void opened(SqlConnection connection, Supplier<Optional<String>> server, Runnable next) {
        Channel channel = channel(connection);
        open.add(channel);
        // after that, so that it is closed either way if there is a change now
        Optional<String> expected = server.get();
        if (expected.isEmpty()) {
            next.run();
            return;
        }
        connection.query(RoleProbe.ROLE).execute().onComplete(answer -> {
            if (answer.succeeded() && expected.get().equals(RoleProbe.server(answer.result()))) {
                next.run();
            } else {
                channel.close();
            }
        });
    }

    /**
     * Closes all of them. What runs on one fails at once, even if its server is silent, and pools connect anew. The client
     * itself would wait for the answers to what was sent.
     */
    void drop() {
        open.close();
    }

    private static Channel channel(SqlConnection connection) {
        SocketConnectionBase socket = (SocketConnectionBase)
                ((SqlConnectionBase<?>) connection).unwrap().unwrap();
        return socket.socket().channelHandlerContext().channel();
    }
}
