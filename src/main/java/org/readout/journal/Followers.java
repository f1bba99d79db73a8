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
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.readout.graphql.error.BadInput;

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
                .transformToMulti(start -> from(new AtomicLong(start), filter, own))
                .onFailure(Followers::mayPass)
                .invoke(failure ->
                        LOG.error("A follower cannot be served any more, and is told to subscribe again", failure));
    }

    private Multi<Change> from(AtomicLong position, ChangeFilter filter, Executor own) {
        return Multi.createBy()
                .repeating()
                .uni(() -> next(position, filter, own))
                .indefinitely()
                .onItem()
                .disjoint();
    }

    /** What has come since; where nothing has, nothing after the next signal. */
    private Uni<List<Change>> next(AtomicLong position, ChangeFilter filter, Executor own) {
        JournalSignals.Signal signal = listener.next();
        return Uni.createFrom()
                .voidItem()
                .emitOn(own)
                .chain(() -> readings.at(new SharedJournalReads.Place(signal, position.get(), filter)))
                .onFailure(Followers::mayPass)
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .atMost(TRIES)
                .invoke(entries -> position.set(entries.upTo()))
                .call(entries -> entries.changes().isEmpty()
                        ? signal.await()
                        : Uni.createFrom().voidItem())
                .map(JournalRepository.Entries::changes)
                .emitOn(own);
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
}
