package org.readout.journal;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** How far the journal has come: a number that every change of the record moves on. */
@ApplicationScoped
public class JournalPosition {

    private static final String TAKE_TURN = "select position from journal_head for update";

    /** Whether nothing was recorded yet; holds off all other writers until the caller's transaction ends. */
    public Uni<Boolean> isEmpty() {
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery(TAKE_TURN, Long.class).getSingleResult())
                .map(position -> position == 0);
    }
}
