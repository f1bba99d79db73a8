package org.readout.writing;

import io.smallrye.mutiny.Uni;
import org.readout.graphql.error.BadInput;
import org.readout.platform.database.StorableText;

/** Writes records that are named by their slugs. */
public abstract class SluggedWriter<I, E extends RecordEntity> extends EntityWriter<I, E> {

    private final SlugRepository<E> repository;

    protected SluggedWriter(SlugRepository<E> repository, Class<I> input) {
        super(repository, input);
        this.repository = repository;
    }

    /**
     * Replaces the content of the record that stands under the input's slug, as {@link #correct(RecordEntity, Object, Correction)}
     * says.
     */
    public final Uni<Recorded> correct(I input, Correction correction) {
        String slug = name(input);
        return stored(input).chain(stored -> {
            if (stored == null) {
                // what else is wrong with the input is told first
                return entity(input).map(fresh -> {
                    throw BadInput.at("slug", "There is no " + repository.noun() + " '" + slug + "'.");
                });
            }
            return correct(stored, input, correction);
        });
    }

    @Override
    public final Uni<E> stored(I input) {
        String slug = name(input);
        return slug == null || !StorableText.isStorable(slug) ? Uni.createFrom().nullItem() : repository.stored(slug);
    }

    @Override
    protected final Uni<E> stored(E fresh) {
        return repository.stored(slug(fresh));
    }

    @Override
    protected final BadInput fault(String message) {
        return BadInput.at("slug", message);
    }

    protected abstract String slug(E fresh);
}
