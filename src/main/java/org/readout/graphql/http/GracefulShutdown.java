package org.readout.graphql.http;

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
import org.readout.graphql.gate.ConnectionQuota;
import org.readout.graphql.socket.WebSockets;

/**
 * Stops serving, so that no request is lost. Quarkus' own way closes connections that a request may be on its way on, and
 * listens until then. Here nobody can connect any more first, then what is connected is told to go, and is closed once it went.
 */
@ApplicationScoped
public class GracefulShutdown {

    private static final Logger LOG = Logger.getLogger(GracefulShutdown.class);
    private static final Duration TO_STOP_LISTENING = Duration.ofSeconds(2);

    private final ConnectionWatch connections;
    private final ConnectionQuota quota;
    private final WebSockets sockets;
    private final ShutdownReadinessCheck readiness;
    private final ShutdownSettings settings;

    GracefulShutdown(
            ConnectionWatch connections,
            ConnectionQuota quota,
            WebSockets sockets,
            @Readiness ShutdownReadinessCheck readiness,
            ShutdownSettings settings) {
        this.connections = connections;
        this.quota = quota;
        this.sockets = sockets;
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
    }

    private void drain() {
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
        if (!isDoneWithin(gone, settings.idle())) {
            connections.closeIdle();
            if (!isDoneWithin(gone, settings.timeout().minus(settings.idle()))) {
                LOG.warnf("%d connections are cut off, for what they wait for takes too long", quota.open());
            }
        }
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
