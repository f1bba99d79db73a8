package org.readout.writing;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;

/** Marks records as retracted; the database refuses it where others stand on one. */
public final class Retraction {

    private Retraction() {}

    /** Retracts a record within the caller's transaction; once more changes nothing. */
    public static Uni<Recorded> of(RecordEntity stored) {
        if (stored.isRetracted()) {
            return Uni.createFrom().item(new Recorded(stored.key(), false));
        }
        stored.revise(RecordState.RETRACTED, "id");
        return Panache.getSession()
                .chain(session -> session.flush())
                .replaceWith(() -> new Recorded(stored.key(), true));
    }
}
