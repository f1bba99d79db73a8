package org.readout.journal.announcement;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.readout.platform.Timers;
import org.readout.platform.database.connection.server.Connections;
import org.readout.platform.database.primary.PrimaryChanged;
import org.readout.platform.database.primary.PrimaryDatabase;
import org.readout.platform.database.reads.RecordPosition;
import org.readout.platform.database.reads.RecordVersion;
import org.readout.platform.database.schema.DatabaseReady;

/**
 * Listens to PostgreSQL's announcements of changes, and compares the journal's position with them from time to time, since a
 * connection can die without a word. While it cannot be sure of hearing every change, no answer is kept. A standby announces
 * nothing: on one the position alone tells followers of changes.
 */
@ApplicationScoped
public class JournalListener implements AnnouncementConnection.Listener {

    private static final Logger LOG = Logger.getLogger(JournalListener.class);
    private static final int PERIODS_UNANSWERED = 3;
    private static final long TO_CLOSE_MILLIS = 500;
    private static final long UNKNOWN = -1;

    private final JournalSignals signals = new JournalSignals();
    private final Vertx vertx;
    private final Timers timers;
    private final Connections connections;
    private final PrimaryDatabase primary;
    private final RecordPosition positions;
    private final RecordVersion version;
    private final FollowersSettings settings;

    private AnnouncementWatch watch = new AnnouncementWatch();
    private AnnouncementConnection announcements;
    private long position = UNKNOWN;
    private Timers.Cancellable comparisons;
    private boolean comparing;
    private boolean listening;
    private volatile boolean current;

    JournalListener(
            Vertx vertx,
            Timers timers,
            Connections connections,
            PrimaryDatabase primary,
            RecordPosition positions,
            RecordVersion version,
            FollowersSettings settings,
            MeterRegistry meters) {
        this.vertx = vertx;
        this.timers = timers;
        this.connections = connections;
        this.primary = primary;
        this.positions = positions;
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

    /** What another database announces is heard on another connection. */
    synchronized void change(@Observes PrimaryChanged change) {
        if (comparisons != null) {
            suspend();
            version.moved();
            reconnect();
            signals.give();
        }
    }

    /** The next signal; whoever asks for it before reading the journal misses none. */
    public JournalSignals.Signal next() {
        return signals.next();
    }

    /** Whether this node hears every change of the record as it commits. */
    boolean isCurrent() {
        return current;
    }

    /** Listens unless nothing is announced there. */
    private void connect() {
        position = UNKNOWN;
        version.records().forget();
        if (!primary.isReadOnly()) {
            announcements = new AnnouncementConnection(vertx, connections, this);
            announcements.open();
        }
    }

    /** What was announced while nobody listened is in the journal. */
    @Override
    public synchronized void listening(AnnouncementConnection from) {
        if (from == announcements) {
            listening = true;
            version.records().forget();
            watch = new AnnouncementWatch();
            signals.give();
            compare();
        }
    }

    @Override
    public synchronized void announced(AnnouncementConnection from, String text) {
        if (from == announcements) {
            watch.announced();
            note(Announcement.of(text));
            version.moved();
            if (watch.hasBegun()) {
                resume();
            }
            signals.give();
        }
    }

    /** Before answers are told apart by it: none that comes after is made of what is older. */
    private void note(Announcement changes) {
        if (changes == null) {
            version.records().forget();
        } else {
            version.records().changed(changes.first(), changes.last(), changes.records());
        }
    }

    @Override
    public synchronized void lost(AnnouncementConnection from) {
        if (from == announcements) {
            listening = false;
            suspend();
        }
    }

    private synchronized void compare() {
        if (comparing) {
            suspend();
            return;
        }
        comparing = true;
        positions
                .now()
                .ifNoItem()
                .after(settings.poll().multipliedBy(PERIODS_UNANSWERED))
                .fail()
                .subscribe()
                .with(this::compared, failure -> uncompared());
    }

    private synchronized void compared(long now) {
        comparing = false;
        if (announcements == null) {
            poll(now);
            return;
        }
        switch (watch.compare(now)) {
            case CURRENT -> {
                if (listening) {
                    version.records().begin(now);
                    resume();
                }
            }
            case LATE -> {
                suspend();
                signals.give();
            }
            case LOST -> {
                LOG.warn("The journal moved on and no announcement came; listening on a new connection");
                suspend();
                signals.give();
                reconnect();
            }
        }
    }

    /** The database is away, which its readiness check tells. */
    private synchronized void uncompared() {
        comparing = false;
        suspend();
    }

    private void poll(long now) {
        if (now != position) {
            position = now;
            version.moved();
            signals.give();
        }
    }

    private void reconnect() {
        AnnouncementConnection former = announcements;
        announcements = null;
        listening = false;
        connect();
        if (former != null) {
            former.close();
        }
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
        return announcements == null ? Future.succeededFuture() : announcements.close();
    }
}
