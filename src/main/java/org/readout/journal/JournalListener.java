package org.readout.journal;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.pubsub.PgSubscriber;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.readout.platform.Timers;
import org.readout.platform.database.Connections;
import org.readout.platform.database.DatabaseReady;
import org.readout.platform.database.RecordPosition;
import org.readout.platform.database.RecordVersion;

/**
 * Listens to PostgreSQL's announcements of changes, and compares the journal's position with them from time to time, since a
 * connection can die without a word. While it cannot be sure of hearing every change, no answer is kept.
 */
@ApplicationScoped
public class JournalListener {

    private static final Logger LOG = Logger.getLogger(JournalListener.class);
    private static final String CHANNEL = "journal";
    private static final long FIRST_PAUSE = 100;
    private static final long LONGEST_PAUSE = 5000;
    private static final int PERIODS_UNANSWERED = 3;
    private static final long TO_CLOSE_MILLIS = 500;

    private final AtomicReference<Signal> next = new AtomicReference<>(new Signal(new CompletableFuture<>()));
    private final Vertx vertx;
    private final Timers timers;
    private final Connections connections;
    private final RecordPosition position;
    private final RecordVersion version;
    private final FollowersSettings settings;

    private AnnouncementWatch watch = new AnnouncementWatch();
    private PgSubscriber subscriber;
    private Timers.Cancellable comparisons;
    private boolean comparing;
    private boolean subscribed;
    private volatile boolean current;

    JournalListener(
            Vertx vertx,
            Timers timers,
            Connections connections,
            RecordPosition position,
            RecordVersion version,
            FollowersSettings settings,
            MeterRegistry meters) {
        this.vertx = vertx;
        this.timers = timers;
        this.connections = connections;
        this.position = position;
        this.version = version;
        this.settings = settings;
        Gauge.builder("readout.journal.listening", () -> current ? 1 : 0)
                .description("1 while this node hears every change of the record as it commits")
                .register(meters);
    }

    synchronized void listen(@Observes DatabaseReady ready) {
        if (comparisons == null) {
            connect();
            comparisons = timers.every(settings.poll(), this::compare);
        }
    }

    /** The next signal; whoever asks for it before reading the journal misses none. */
    Signal next() {
        return next.get();
    }

    /** Whether this node hears every change of the record as it commits. */
    boolean isCurrent() {
        return current;
    }

    /** Each connection has a subscriber of its own, so that one that was given up says nothing more. */
    private void connect() {
        PgSubscriber opened = PgSubscriber.subscriber(vertx, connections.direct());
        subscriber = opened;
        opened.reconnectPolicy(tries -> disconnected(opened, tries));
        // what was announced while nobody listened is in the journal
        opened.channel(CHANNEL).subscribeHandler(again -> subscribed(opened)).handler(nothing -> announced(opened));
        opened.connect()
                .onFailure(failure -> LOG.warn("Changes are not announced; the journal is looked at instead", failure));
    }

    private synchronized void subscribed(PgSubscriber from) {
        if (from == subscriber) {
            subscribed = true;
            watch = new AnnouncementWatch();
            signal();
            compare();
        }
    }

    private synchronized void announced(PgSubscriber from) {
        if (from == subscriber) {
            watch.announced();
            version.moved();
            if (watch.hasBegun()) {
                resume();
            }
            signal();
        }
    }

    private synchronized long disconnected(PgSubscriber from, int tries) {
        if (from == subscriber) {
            subscribed = false;
            suspend();
        }
        return Math.min(FIRST_PAUSE * (tries + 1), LONGEST_PAUSE);
    }

    private synchronized void compare() {
        if (comparing) {
            suspend();
            return;
        }
        comparing = true;
        position.now()
                .ifNoItem()
                .after(settings.poll().multipliedBy(PERIODS_UNANSWERED))
                .fail()
                .subscribe()
                .with(this::compared, failure -> uncompared());
    }

    private synchronized void compared(long now) {
        comparing = false;
        switch (watch.compare(now)) {
            case CURRENT -> {
                if (subscribed) {
                    resume();
                }
            }
            case LATE -> {
                suspend();
                signal();
            }
            case LOST -> {
                LOG.warn("The journal moved on and no announcement came; listening on a new connection");
                suspend();
                signal();
                reconnect();
            }
        }
    }

    /** The database is away, which its readiness check tells. */
    private synchronized void uncompared() {
        comparing = false;
        suspend();
    }

    private void reconnect() {
        PgSubscriber silent = subscriber;
        subscribed = false;
        connect();
        silent.close();
    }

    private void resume() {
        if (!current) {
            current = true;
            version.resume();
        }
    }

    private void suspend() {
        current = false;
        version.suspend();
    }

    private void signal() {
        next.getAndSet(new Signal(new CompletableFuture<>())).given.complete(null);
    }

    /** Waits, for the event loop ends next; and without a lock, for it may want that first. */
    @PreDestroy
    void stop() {
        closed().toCompletionStage()
                .toCompletableFuture()
                .completeOnTimeout(null, TO_CLOSE_MILLIS, TimeUnit.MILLISECONDS)
                .exceptionally(gone -> null)
                .join();
    }

    private synchronized Future<Void> closed() {
        if (comparisons == null) {
            return Future.succeededFuture();
        }
        comparisons.cancel();
        return subscriber.close();
    }

    /** One signal that the journal may have new entries, which is the same for all who wait for it. */
    record Signal(CompletableFuture<Void> given) {

        /** Completes with the signal; for the caller alone, for a follower who leaves cancels what he waits for. */
        Uni<Void> await() {
            return Uni.createFrom().completionStage(() -> given.copy());
        }
    }
}
