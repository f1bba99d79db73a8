package org.readout.writing;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.util.Locale;
import org.readout.graphql.SlugSource;
import org.readout.writing.reference.ReferenceSource;

/** A repository of records that have slugs; what it finds here is part of a transaction that writes. */
public interface SlugRepository<E extends RecordEntity> extends RecordRepository<E>, SlugSource, ReferenceSource {

    /** What its records are called, as 'actor'. */
    @Override
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

    /** By slug, also by that of what was merged into one. */
    @Override
    default String query() {
        return """
                select n.slug, cast(x.id as varchar), %2$s
                from %1$s_slug n
                join %1$s x on x.id = n.id
                where n.slug = any(?1)
                """.formatted(kind().name().toLowerCase(Locale.ROOT), withdrawn());
    }

    /** The condition on a record {@code x} of which nothing new is said. */
    default String withdrawn() {
        return "x.state = 'RETRACTED'";
    }
}
