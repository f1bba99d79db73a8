package org.readout.meeting;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;

/** What stands around a meeting that is to be a part of another. */
@Singleton
class PartRepository {

    /** How many parts a meeting can have: they are one list. */
    static final int MOST = 100;

    private static final String AROUND = """
            select
              exists (select from meeting w where w.id = cast(?1 as uuid) and w.part_of_id is not null),
              exists (select from meeting p where p.part_of_id = cast(?2 as uuid)),
              (
                select count(*)
                from meeting p
                where p.part_of_id = cast(?1 as uuid) and p.id is distinct from cast(?2 as uuid)
              )
            """;

    /**
     * Reads within the caller's transaction.
     *
     * @param own null for a new meeting
     */
    Uni<Around> around(UUID whole, UUID own) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(AROUND, Object[].class)
                        .setParameter(1, whole)
                        .setParameter(2, own)
                        .getSingleResult())
                .map(row -> new Around((boolean) row[0], (boolean) row[1], ((Number) row[2]).longValue()));
    }

    /**
     * What stands there.
     *
     * @param wholeIsPart whether the whole is itself a part
     * @param hasParts whether the meeting has parts
     * @param parts how many others are parts of the whole
     */
    record Around(boolean wholeIsPart, boolean hasParts, long parts) {}
}
