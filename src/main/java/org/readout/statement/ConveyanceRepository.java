package org.readout.statement;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Who says that who said: the statements within which a statement is said. */
@Singleton
class ConveyanceRepository {

    /** How many a statement can convey: they are one list. */
    static final int MOST = 1000;

    private static final String IS_FULL =
            "select count(*) >= ?2 from statement where conveyed_by_id = cast(?1 as uuid)";

    private static final String IS_WITHIN = """
            with recursive around (id) as (
              select cast(?1 as uuid)
              union
              select s.conveyed_by_id
              from statement s join around on around.id = s.id
              where s.conveyed_by_id is not null
            )
            select exists (select from around where id = cast(?2 as uuid))
            """;

    /** Whether a statement conveys as many as it can; within the caller's transaction. */
    Uni<Boolean> isFull(UUID statement) {
        return Panache.getSession().chain(session -> session.createNativeQuery(IS_FULL, Boolean.class)
                .setParameter(1, statement)
                .setParameter(2, MOST)
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
