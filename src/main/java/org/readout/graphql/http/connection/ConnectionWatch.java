package org.readout.graphql.http.connection;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ServerChannel;
import io.netty.channel.SingleThreadEventLoop;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.GlobalEventExecutor;
import io.quarkus.arc.ClientProxy;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.HttpServerStart;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.readout.graphql.gate.client.ConnectionQuota;
import org.readout.graphql.gate.request.LimitSettings;
import org.readout.platform.Timers;
import org.readout.platform.Timers.Cancellable;

/**
 * Watches the connections of the server from the moment they are accepted: their number, and their {@link
 * ConnectionDeadlines}. Neither Quarkus nor Vert.x tells of a connection whose first request never becomes whole, so this
 * stands in the pipeline of the listening channel.
 */
@ApplicationScoped
public class ConnectionWatch {

    private static final Logger LOG = Logger.getLogger(ConnectionWatch.class);
    private static final String NAME = "readout-watch";
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    private final Vertx vertx;
    private final LimitSettings limits;
    private final ConnectionQuota quota;
    private final Timers timers;
    private final Set<ConnectionDeadlines> deadlines = ConcurrentHashMap.newKeySet();
    private final AtomicInteger watched = new AtomicInteger();
    private final Set<Channel> listening = ConcurrentHashMap.newKeySet();
    private final ChannelGroup open = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private Cancellable sweep = () -> {};

    /** Of a coarse clock: one step for each look at the deadlines. */
    private volatile long nanos;

    private volatile boolean accepted;

    ConnectionWatch(Vertx vertx, LimitSettings limits, ConnectionQuota quota, Timers timers) {
        this.vertx = vertx;
        this.limits = limits;
        // connections are closed after all beans are gone, too
        this.quota = ClientProxy.unwrap(quota);
        this.timers = timers;
    }

    void start(@Observes StartupEvent start) {
        sweep = timers.every(A_SECOND, this::closeOverdue);
        watch(); // a live reload finds the server listening
    }

    void listen(@ObservesAsync HttpServerStart start) {
        watch();
    }

    void stop(@Observes ShutdownEvent stop) {
        sweep.cancel();
    }

    /** How many listening channels are watched. */
    int watched() {
        return watched.get();
    }

    /** Whether anybody has connected. */
    boolean hasAccepted() {
        return accepted;
    }

    /** Accepts nobody more; completes when all who had connected before are accepted. */
    CompletableFuture<Void> stopListening() {
        return CompletableFuture.allOf(
                listening.stream().map(AcceptQueue::drain).toArray(CompletableFuture[]::new));
    }

    /** Completes when all connections that are open now are closed. */
    CompletableFuture<Void> gone() {
        CompletableFuture<Void> gone = new CompletableFuture<>();
        open.newCloseFuture().addListener(closed -> gone.complete(null));
        return gone;
    }

    /** The next answer is the last on each connection that is open now. */
    void leave() {
        deadlines.forEach(ConnectionDeadlines::leave);
    }

    /** Closes the connections that nothing is asked on. */
    void closeIdle() {
        deadlines.forEach(ConnectionDeadlines::closeIdle);
    }

    private void closeOverdue() {
        nanos += A_SECOND.toNanos();
        for (ConnectionDeadlines connection : deadlines) {
            if (connection.isOver()) {
                connection.closeIfOver();
            }
        }
    }

    private void watch() {
        for (EventExecutor executor : ((VertxInternal) ClientProxy.unwrap(vertx)).getAcceptorEventLoopGroup()) {
            if (executor instanceof SingleThreadEventLoop loop) {
                loop.execute(() -> loop.registeredChannelsIterator().forEachRemaining(this::watch));
            }
        }
    }

    private void watch(Channel channel) {
        if (channel instanceof ServerChannel) {
            if (channel.pipeline().get(NAME) != null) {
                channel.pipeline().remove(NAME);
            }
            channel.pipeline().addFirst(NAME, new Accepted());
            listening.add(channel);
            channel.closeFuture().addListener(closed -> listening.remove(channel));
            watched.incrementAndGet();
        }
    }

    private boolean admit(Channel connection) {
        accepted = true;
        // a client that has gone already has none
        InetAddress peer = connection.remoteAddress() instanceof InetSocketAddress remote ? remote.getAddress() : null;
        if (!quota.enter(peer)) {
            LOG.debugf("Too many connections are open, in all or from %s", peer);
            return false;
        }
        ConnectionDeadlines deadline = new ConnectionDeadlines(limits, () -> nanos, deadlines::remove);
        deadlines.add(deadline);
        open.add(connection);
        connection.pipeline().addFirst(deadline);
        connection.closeFuture().addListener(closed -> {
            deadlines.remove(deadline);
            quota.leave(peer);
        });
        return true;
    }

    /** Stands in the pipeline of a listening channel, which reads connections. */
    @Sharable
    private final class Accepted extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext here, Object connection) {
            if (connection instanceof Channel channel && !admit(channel)) {
                channel.unsafe().closeForcibly();
            } else {
                here.fireChannelRead(connection);
            }
        }
    }
}
