package org.readout.journal;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.pgclient.pubsub.PgSubscriber;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.readout.platform.database.Connections;
import org.readout.platform.database.DatabaseReady;
import org.readout.platform.database.RecordVersion;

/** Rings when the journal may have new entries: when PostgreSQL says so, and now and then, for what it said may be lost. */
@ApplicationScoped
public class JournalListener {

    private static final Logger LOG = Logger.getLogger(JournalListener.class);
    private static final String CHANNEL = "journal";
    private static final long FIRST_PAUSE = 100;
    private static final long LONGEST_PAUSE = 5000;

    private final AtomicReference<Ring> next = new AtomicReference<>(new Ring(new CompletableFuture<>()));
    private final Vertx vertx;
    private final Connections connections;
    private final RecordVersion version;
    private final FollowersSettings settings;

    private PgSubscriber announcements;
    private long timer;

    JournalListener(Vertx vertx, Connections connections, RecordVersion version, FollowersSettings settings) {
        this.vertx = vertx;
        this.connections = connections;
        this.version = version;
        this.settings = settings;
    }

    synchronized void listen(@Observes DatabaseReady ready) {
        if (announcements == null) {
            announcements =
                    PgSubscriber.subscriber(vertx, connections.options()).reconnectPolicy(this::lost);
            // what was announced while nobody listened is in the journal
            announcements.channel(CHANNEL).subscribeHandler(this::listening).handler(this::announced);
            announcements
                    .connect()
                    .onFailure(failure -> LOG.warn("Changes are not announced; followers look for them", failure));
            timer = vertx.setPeriodic(settings.poll().toMillis(), tick -> ring());
        }
    }

    /** The next ring; who asks for it before he reads the journal misses none. */
    Ring next() {
        return next.get();
    }

    private void listening(Void again) {
        version.listening();
        ring();
    }

    private void announced(String nothingMore) {
        version.moved();
        ring();
    }

    private void ring() {
        next.getAndSet(new Ring(new CompletableFuture<>())).rings.complete(null);
    }

    private long lost(int tries) {
        version.deaf();
        return Math.min(FIRST_PAUSE * (tries + 1), LONGEST_PAUSE);
    }

    @PreDestroy
    synchronized void stop() {
        if (announcements != null) {
            vertx.cancelTimer(timer);
            announcements.close();
        }
    }

    /** One ring, which is the same for all who wait for it. */
    record Ring(CompletableFuture<Void> rings) {

        /** Completes when it rings; for the asker alone, for a follower who goes cancels what he waits for. */
        Uni<Void> rung() {
            return Uni.createFrom().completionStage(() -> rings.copy());
        }
    }
}
