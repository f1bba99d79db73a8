package org.readout.journal;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import org.jboss.logging.Logger;
import org.readout.graphql.error.BadInput;
import org.readout.journal.announcement.JournalListener;
import org.readout.journal.announcement.JournalSignals;
import org.readout.journal.change.Change;
import org.readout.journal.change.ChangeFilter;
import org.readout.journal.change.JournalRepository;

/**
 * Serves those who follow the journal. Each reads it from his own position, when he has taken what came before and the
 * listener signals; nothing is kept for him but that position.
 */
@ApplicationScoped
public class Followers {

    private static final Logger LOG = Logger.getLogger(Followers.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final int TRIES = 20;

    private final JournalRepository journal;
    private final SharedJournalReads readings;
    private final JournalListener listener;

    Followers(JournalRepository journal, SharedJournalReads readings, JournalListener listener) {
        this.journal = journal;
        this.readings = readings;
        this.listener = listener;
    }

    /**
     * All changes since a cursor that meet a filter, and then each as it commits.
     *
     * @param after null to begin with the next change
     */
    Multi<Change> follow(String after, ChangeFilter filter) {
        Executor own = ownContext();
        return Uni.createFrom()
                .voidItem()
                .emitOn(own)
                .chain(() -> journal.position(after))
                .onItem()
                .transformToMulti(start -> from(new Place(start), filter, own))
                .onFailure(Followers::mayPass)
                .invoke(failure ->
                        LOG.error("A follower cannot be served any more, and is told to subscribe again", failure));
    }

    private Multi<Change> from(Place place, ChangeFilter filter, Executor own) {
        return Multi.createBy()
                .repeating()
                .uni(() -> next(place, filter, own))
                .indefinitely()
                .onItem()
                .disjoint();
    }

    /** What has come since; nothing, where the signal was for other changes. */
    private Uni<List<Change>> next(Place place, ChangeFilter filter, Executor own) {
        return place.signalled()
                .emitOn(own)
                .chain(() -> read(place, filter))
                .onFailure(Followers::mayPass)
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .atMost(TRIES)
                .emitOn(own);
    }

    private Uni<List<Change>> read(Place place, ChangeFilter filter) {
        JournalSignals.Signal next = listener.next();
        return readings.at(new SharedJournalReads.Place(next, place.position, filter))
                .invoke(entries -> place.read(entries, next))
                .map(JournalRepository.Entries::changes);
    }

    /** That the journal was set back is no fault of this server, and stays so. */
    private static boolean mayPass(Throwable failure) {
        return !(failure instanceof BadInput);
    }

    /** The operations of one WebSocket share a context; what each reads together with its siblings must not mix. */
    private static Executor ownContext() {
        Context own = VertxContext.createNewDuplicatedContext(Vertx.currentContext());
        VertxContextSafetyToggle.setContextSafe(own, true);
        return command -> own.runOnContext(turn -> command.run());
    }

    /** Where a follower stands. All that came before the signal that he waits for he has read. */
    private static final class Place {

        private volatile long position;
        private volatile JournalSignals.Signal next;

        Place(long position) {
            this.position = position;
        }

        Uni<Void> signalled() {
            return next == null ? Uni.createFrom().voidItem() : next.await();
        }

        void read(JournalRepository.Entries entries, JournalSignals.Signal signal) {
            position = entries.upTo();
            next = entries.more() ? null : signal;
        }
    }
}
