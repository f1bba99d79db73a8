package org.readout.journal;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.readout.journal.announcement.JournalSignals;
import org.readout.journal.change.ChangeFilter;
import org.readout.journal.change.JournalRepository;

/**
 * Readings of the journal that are under way. When the journal moves on, thousands wait at one place; those with one filter share
 * one reading.
 */
@ApplicationScoped
class SharedJournalReads {

    private final JournalRepository journal;
    private final ConcurrentMap<Place, CompletableFuture<JournalRepository.Entries>> underWay =
            new ConcurrentHashMap<>();

    SharedJournalReads(JournalRepository journal) {
        this.journal = journal;
    }

    Uni<JournalRepository.Entries> at(Place place) {
        // a copy, for a follower who goes cancels what he waits for
        return Uni.createFrom().completionStage(() -> reading(place).copy());
    }

    private CompletableFuture<JournalRepository.Entries> reading(Place place) {
        CompletableFuture<JournalRepository.Entries> begun = new CompletableFuture<>();
        CompletableFuture<JournalRepository.Entries> earlier = underWay.putIfAbsent(place, begun);
        if (earlier != null) {
            return earlier;
        }
        journal.since(place.position, place.filter)
                .onTermination()
                .invoke(() -> underWay.remove(place))
                .subscribe()
                .with(begun::complete, begun::completeExceptionally);
        return begun;
    }

    /**
     * Where a follower stands.
     *
     * @param signal the one that he waits for next: what was read before the last is not for those whom it woke
     */
    record Place(JournalSignals.Signal signal, long position, ChangeFilter filter) {}
}
