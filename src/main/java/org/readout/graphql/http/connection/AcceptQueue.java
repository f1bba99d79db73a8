package org.readout.graphql.http.connection;

import io.netty.channel.Channel;
import io.netty.channel.nio.AbstractNioChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.io.IOException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Those who have connected to a listening channel and were not accepted yet. To them the connection is made, and their requests
 * may be on their way; the system resets them all when the channel is closed.
 */
final class AcceptQueue {

    private static final Logger LOG = Logger.getLogger(AcceptQueue.class);

    private AcceptQueue() {}

    /** Accepts all who have connected, and closes the listening channel. */
    static CompletableFuture<Void> drain(Channel listening) {
        CompletableFuture<Void> closed = new CompletableFuture<>();
        listening.closeFuture().addListener(done -> closed.complete(null));
        if (listening instanceof AbstractNioChannel channel
                && channel.unsafe().ch() instanceof ServerSocketChannel server) {
            // what a selector still knows stays open for a while after it was closed, and takes connections meanwhile
            channel.deregister().addListener(done -> drain(channel, server));
        } else {
            listening.close();
        }
        return closed;
    }

    private static void drain(AbstractNioChannel listening, ServerSocketChannel server) {
        if (server.isRegistered()) {
            listening.eventLoop().schedule(() -> drain(listening, server), 1, TimeUnit.MILLISECONDS);
            return;
        }
        // nothing stands between the last look and the close: whoever comes there is reset
        try (server) {
            for (SocketChannel next = server.accept(); next != null; next = server.accept()) {
                listening.pipeline().fireChannelRead(new NioSocketChannel(listening, next));
            }
        } catch (IOException failure) {
            LOG.debug("The server stopped listening before all were accepted", failure);
        }
        listening.close();
    }
}
