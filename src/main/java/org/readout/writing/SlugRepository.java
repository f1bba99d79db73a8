package org.readout.writing;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A repository of records that have slugs; what it finds here is part of a transaction that writes. */
public interface SlugRepository<E> extends PanacheRepositoryBase<E, UUID> {

    /** What its records are called, as 'actor'. */
    String noun();

    Class<E> entity();

    /** The record of that slug, or null. */
    default Uni<E> stored(String slug) {
        return Panache.getSession().chain(session -> session.createSelectionQuery(
                        "from " + entity().getSimpleName() + " where slug = :slug", entity())
                .setParameter("slug", slug)
                .getSingleResultOrNull());
    }

    /** Finds what an input refers to that is recorded here. */
    default Uni<SlugKeys<UUID>> references(InputCheck input) {
        return references(noun(), input, "");
    }

    /**
     * Finds those that meet a condition too.
     *
     * @param noun what such records are called
     * @param condition HQL that begins with {@code and}, or nothing
     */
    default Uni<SlugKeys<UUID>> references(String noun, InputCheck input, String condition) {
        List<String> asked = input.slugs(noun).toList();
        if (asked.isEmpty()) {
            return Uni.createFrom().item(new SlugKeys<>(noun, Map.of()));
        }
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(
                                "select slug, id from " + entity().getSimpleName() + " where slug in :slugs "
                                        + condition,
                                Object[].class)
                        .setParameter("slugs", asked)
                        .getResultList())
                .map(rows -> {
                    Map<String, UUID> keys = new HashMap<>();
                    rows.forEach(row -> keys.put((String) row[0], (UUID) row[1]));
                    return new SlugKeys<>(noun, keys);
                });
    }
}
