package org.readout.writing.transaction;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** How far the journal has come: a number that every change of the record moves on, and that one writer holds at a time. */
@ApplicationScoped
public class JournalHead {

    private static final String TAKE_TURN = """
            select position
            from journal_head
            where set_config('readout.editor', ?1, true) is not null
              and set_config('readout.reason', ?2, true) is not null
            for update
            """;
    private static final String NONE = "";

    /**
     * Waits for the caller's turn to write, and holds off all other writers until the caller's transaction ends. What is
     * read after that is what the last writer left.
     *
     * @param editor who writes, for the journal; null for the server itself
     * @param reason why, for the journal; null where none is given
     * @return the position of the journal's last entry
     */
    public Uni<Long> taken(String editor, String reason) {
        return Panache.getSession().chain(session -> session.createNativeQuery(TAKE_TURN, Long.class)
                .setParameter(1, orNone(editor))
                .setParameter(2, orNone(reason))
                .getSingleResult());
    }

    private static String orNone(String text) {
        return text == null ? NONE : text;
    }
}
