package org.readout.platform.database.primary;

import io.netty.channel.Channel;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.AttributeKey;
import io.netty.util.concurrent.ImmediateEventExecutor;
import io.quarkus.runtime.ShutdownEvent;
import io.vertx.sqlclient.SqlConnection;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The connections that pools hold to the database in use. A pool itself would keep those to a server that is none any more. */
@Singleton
public class OpenConnections {

    private static final int LAST = Interceptor.Priority.LIBRARY_AFTER;
    private static final long TO_CLOSE_MILLIS = 300;
    private static final AttributeKey<String> SERVER = AttributeKey.valueOf(OpenConnections.class, "server");

    private final ChannelGroup open = new DefaultChannelGroup(ImmediateEventExecutor.INSTANCE);

    /**
     * Keeps in view a connection that a pool has opened: the pool's connect handler.
     *
     * @param condition on the server that it leads to, which is asked for only if there is one; else the connection is closed
     * @param next gives it to the pool
     */
    public void opened(SqlConnection connection, Supplier<Optional<Predicate<String>>> condition, Runnable next) {
        Channel channel = ConnectionChannel.of(connection);
        open.add(channel);
        // after that, so that it is closed either way if there is a change now
        Optional<Predicate<String>> expected = condition.get();
        if (expected.isEmpty()) {
            next.run();
            return;
        }
        connection.query(RoleProbe.ROLE).execute().onComplete(answer -> {
            if (answer.succeeded() && expected.get().test(marked(channel, RoleProbe.server(answer.result())))) {
                next.run();
            } else {
                ConnectionChannel.cut(channel);
            }
        });
    }

    /** Before it is compared, so that a change in between finds it. */
    private static String marked(Channel channel, String server) {
        channel.attr(SERVER).set(server);
        return server;
    }

    /**
     * Closes all of them. What runs on one fails at once, even if its server is silent, and pools connect anew. The client
     * itself would wait for the answers to what was sent.
     */
    void drop() {
        open.forEach(ConnectionChannel::cut);
    }

    /** Closes those that are not known to lead to that server, as {@link #drop} does. */
    void dropOthersThan(String server) {
        open.stream()
                .filter(channel -> !server.equals(channel.attr(SERVER).get()))
                .forEach(ConnectionChannel::cut);
    }

    /** Closes them before their pools, which would wait for what a silent server does not answer any more. */
    void stop(@Observes @Priority(LAST) ShutdownEvent stop) {
        open.close().awaitUninterruptibly(TO_CLOSE_MILLIS);
        drop();
    }
}
