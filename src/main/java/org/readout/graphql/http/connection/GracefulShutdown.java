package org.readout.graphql.http.connection;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.smallrye.health.runtime.ShutdownReadinessCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;
import org.readout.graphql.execution.RunningOperations;
import org.readout.graphql.gate.client.ConnectionQuota;
import org.readout.graphql.socket.WebSockets;

/**
 * Stops serving, so that no request is lost. Quarkus' own way closes connections that a request may be on its way on, and
 * listens until then. Here nobody can connect any more first, then what is connected is told to go, and is closed once it went.
 */
@ApplicationScoped
public class GracefulShutdown {

    private static final Logger LOG = Logger.getLogger(GracefulShutdown.class);
    private static final Duration TO_STOP_LISTENING = Duration.ofSeconds(2);
    private static final Duration AFTER_THE_DELAY = Duration.ofSeconds(1);

    /** What is answered at the end is taken by then. */
    private static final Duration TO_TAKE_ANSWERS = Duration.ofMillis(500);

    private static final Duration TO_CLOSE = Duration.ofMillis(1_500);

    /** The exit status of programs that are ended by SIGTERM: 128 and its number. */
    private static final int TERMINATED = 143;

    private final ConnectionWatch connections;
    private final ConnectionQuota quota;
    private final WebSockets sockets;
    private final RunningOperations operations;
    private final ShutdownReadinessCheck readiness;
    private final ShutdownSettings settings;

    GracefulShutdown(
            ConnectionWatch connections,
            ConnectionQuota quota,
            WebSockets sockets,
            RunningOperations operations,
            @Readiness ShutdownReadinessCheck readiness,
            ShutdownSettings settings) {
        this.connections = connections;
        this.quota = quota;
        this.sockets = sockets;
        this.operations = operations;
        this.readiness = readiness;
        this.settings = settings;
    }

    /** Quarkus goes on to stop when this returns. */
    void stop(@Observes ShutdownDelayInitiatedEvent stopping) {
        // in development the next start listens on the same channel; a command listens on none
        if (LaunchMode.current() == LaunchMode.DEVELOPMENT || connections.watched() == 0) {
            return;
        }
        drain();
        if (LaunchMode.current() == LaunchMode.NORMAL) {
            after(TO_CLOSE).execute(GracefulShutdown::halt);
        }
    }

    /** What is closed now may wait for a database that says nothing. */
    private static void halt() {
        LOG.warnf("The process ends without what it has not closed within %d ms", TO_CLOSE.toMillis());
        Runtime.getRuntime().halt(TERMINATED);
    }

    private void drain() {
        long end = System.nanoTime()
                + longer(settings.timeout(), settings.delay().plus(AFTER_THE_DELAY))
                        .toNanos();
        readiness.shutdown();
        LOG.infof("The server stops; %d connections are open", quota.open());
        connections.leave();
        // a server that nobody has found yet has nobody to wait for
        if (connections.hasAccepted()) {
            CompletableFuture.runAsync(() -> {}, after(settings.delay())).join();
        }
        connections
                .stopListening()
                .completeOnTimeout(null, TO_STOP_LISTENING.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        connections.leave();
        sockets.leave();
        CompletableFuture<Void> gone = connections.gone();
        if (isDoneWithin(gone, shorter(settings.idle(), until(end)))) {
            return;
        }
        connections.closeIdle();
        if (!isDoneWithin(gone, until(end))) {
            LOG.warnf("%d requests are answered that the server stops, for they take too long", operations.abort());
            if (!isDoneWithin(CompletableFuture.allOf(gone, operations.ended()), TO_TAKE_ANSWERS)) {
                LOG.warnf("%d connections are cut off, for what they wait for takes too long", quota.open());
            }
        }
    }

    private static Duration until(long end) {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** By the virtual machine's own timer, which runs whatever has stopped already. */
    private static Executor after(Duration delay) {
        return CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static boolean isDoneWithin(CompletableFuture<Void> event, Duration limit) {
        CompletableFuture<Boolean> done = event.thenApply(nothing -> true);
        return done.completeOnTimeout(false, limit.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }
}
