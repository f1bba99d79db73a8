package org.readout.statement;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Who says that who said: the statements within which reports quote a statement. */
@Singleton
class ConveyanceRepository {

    /** How many a statement can convey: they are one list. */
    static final int MOST = 1000;

    private static final String IS_FULL = """
            select count(distinct statement_id) >= ?3
            from report
            where conveyed_by_id = cast(?1 as uuid) and statement_id is distinct from cast(?2 as uuid)
            """;

    private static final String IS_WITHIN = """
            with recursive around (id) as (
              select cast(?1 as uuid)
              union
              select r.conveyed_by_id
              from report r join around on around.id = r.statement_id
              where r.conveyed_by_id is not null
            )
            select exists (select from around where id = cast(?2 as uuid))
            """;

    /**
     * Whether a statement conveys as many as it can; within the caller's transaction.
     *
     * @param but one that does not count, or null
     */
    Uni<Boolean> isFull(UUID statement, UUID but) {
        return Panache.getSession().chain(session -> session.createNativeQuery(IS_FULL, Boolean.class)
                .setParameter(1, statement)
                .setParameter(2, but)
                .setParameter(3, MOST)
                .getSingleResult());
    }

    /** Whether a statement is another, or is conveyed by it in however many hands; within the caller's transaction. */
    Uni<Boolean> isWithin(UUID statement, UUID other) {
        return Panache.getSession().chain(session -> session.createNativeQuery(IS_WITHIN, Boolean.class)
                .setParameter(1, statement)
                .setParameter(2, other)
                .getSingleResult());
    }
}
