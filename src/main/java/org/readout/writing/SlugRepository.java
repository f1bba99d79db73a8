package org.readout.writing;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** A repository of records that have slugs; what it finds here is part of a transaction that writes. */
public interface SlugRepository<E extends RecordEntity> extends RecordRepository<E> {

    /** What its records are called, as 'actor'. */
    default String noun() {
        return kind().noun();
    }

    /** The record of that slug, or the one that stands for it; null if there is neither. */
    default Uni<E> stored(String slug) {
        return Panache.getSession().chain(session -> session.createSelectionQuery(
                        "from " + entity().getSimpleName() + " where slug = :slug or id = "
                                + "(select m.into from MergedEntity m where m.kind = :kind and m.slug = :slug)",
                        entity())
                .setParameter("slug", slug)
                .setParameter("kind", kind())
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
     * @param condition HQL on {@code x} that begins with {@code and}, or nothing
     */
    default Uni<SlugKeys<UUID>> references(String noun, InputCheck input, String condition) {
        List<String> slugs = input.slugs(noun).toList();
        if (slugs.isEmpty()) {
            return Uni.createFrom().item(new SlugKeys<>(noun, Map.of()));
        }
        Map<String, UUID> keys = new HashMap<>();
        return Panache.getSession()
                .chain(session -> keys(session, "x.slug, x.id from %s x where x.slug in :slugs", condition, slugs)
                        .invoke(rows -> put(rows, keys))
                        // the slugs of those for which others stand
                        .chain(rows -> keys.size() == slugs.size()
                                ? Uni.createFrom().item(List.<Object[]>of())
                                : keys(
                                        session,
                                        "m.slug, x.id from MergedEntity m, %s x where m.into = x.id and m.slug in :slugs"
                                                + " and m.kind = '" + kind() + "'",
                                        condition,
                                        slugs)))
                .invoke(rows -> put(rows, keys))
                .replaceWith(() -> new SlugKeys<>(noun, keys));
    }

    private Uni<List<Object[]>> keys(Mutiny.Session session, String query, String condition, List<String> slugs) {
        return session.createSelectionQuery(
                        "select " + query.formatted(entity().getSimpleName()) + " " + standing() + condition,
                        Object[].class)
                .setParameter("slugs", slugs)
                .getResultList();
    }

    /** Nothing new is said of what was withdrawn; only of statements, which stay what was said. */
    private String standing() {
        return kind() == RecordKind.STATEMENT ? "" : "and x.state <> 'RETRACTED' ";
    }

    private static void put(List<Object[]> rows, Map<String, UUID> keys) {
        rows.forEach(row -> keys.put((String) row[0], (UUID) row[1]));
    }
}
