package org.readout.writing;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import org.readout.graphql.error.BadInput;
import org.readout.graphql.error.Conflict;

/** Writes records by their entities: how one is made of an input is what a kind says itself. */
public abstract class EntityWriter<I, E extends RecordEntity> implements RecordWriter<I, E> {

    private final RecordRepository<E> repository;
    private final Class<I> input;

    protected EntityWriter(RecordRepository<E> repository, Class<I> input) {
        this.repository = repository;
        this.input = input;
    }

    @Override
    public final RecordRepository<E> repository() {
        return repository;
    }

    @Override
    public final Class<I> input() {
        return input;
    }

    /** What an input holds, checked in itself and against what it refers to. */
    protected abstract Uni<E> entity(I input);

    /** The record that the content of an entity is of, or null. */
    protected abstract Uni<E> stored(E fresh);

    /** What the record calls it, in messages. */
    protected abstract String name(I input);

    /** Checks what only the whole record can tell; {@code stored} is null for a new one. */
    protected Uni<Void> check(E stored, E fresh, I input) {
        return Uni.createFrom().voidItem();
    }

    /** The fields in which the content that stands beside the entities differs. */
    protected Uni<List<String>> differencesBeside(E stored, E fresh) {
        return Uni.createFrom().item(List.of());
    }

    /** Deletes the content that stands beside the entity. */
    protected Uni<Void> deleteBeside(E stored) {
        return Uni.createFrom().voidItem();
    }

    /** Persists the content that stands beside an entity, as that of one that is persistent. */
    protected Uni<Void> persistBeside(E fresh, E stored) {
        return Uni.createFrom().voidItem();
    }

    @Override
    public final Uni<Recorded> record(I input) {
        return entity(input).chain(fresh -> stored(fresh)
                .chain(stored -> stored == null ? persist(fresh, input) : present(stored, fresh, input)));
    }

    @Override
    public final Uni<Recorded> correct(E stored, I input, Correction correction) {
        return entity(input).chain(fresh -> {
            if (stored.isRetracted() && !correction.restores()) {
                throw fault("'" + name(input) + "' is retracted; `restore` brings a revision of it back.");
            }
            correction.check(stored, name(input));
            return differences(stored, fresh)
                    .chain(fields -> fields.isEmpty() && !stored.isRetracted()
                            ? Uni.createFrom().item(new Recorded(stored.key(), false))
                            : check(stored, fresh, input).chain(() -> replace(stored, fresh)));
        });
    }

    /** What is wrong with correcting the record that an input names. */
    protected BadInput fault(String message) {
        return new BadInput(message);
    }

    private Uni<Recorded> persist(E fresh, I input) {
        return check(null, fresh, input)
                .chain(() -> repository.persist(fresh))
                .chain(stored -> persistBeside(fresh, stored).replaceWith(() -> new Recorded(stored.key(), true)));
    }

    private Uni<Recorded> present(E stored, E fresh, I input) {
        return differences(stored, fresh).map(fields -> {
            if (!fields.isEmpty()) {
                throw new Conflict(name(input), fields);
            }
            return new Recorded(stored.key(), false);
        });
    }

    private Uni<Recorded> replace(E stored, E fresh) {
        stored.revise(RecordState.CORRECTED, "slug");
        EntityContent.clearLists(stored);
        return deleteBeside(stored)
                .chain(Panache::getSession)
                .chain(session -> session.flush())
                .invoke(() -> EntityContent.replace(stored, fresh))
                .chain(() -> persistBeside(fresh, stored))
                .replaceWith(() -> new Recorded(stored.key(), true));
    }

    private Uni<List<String>> differences(E stored, E fresh) {
        return differencesBeside(stored, fresh).map(beside -> {
            List<String> fields = new ArrayList<>(EntityContent.differences(stored, fresh));
            fields.addAll(beside);
            return fields;
        });
    }
}
