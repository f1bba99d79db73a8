package org.readout.writing;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.readout.graphql.error.Conflict;
import org.readout.platform.database.sql.StorableText;
import org.readout.writing.input.Inputs;
import org.readout.writing.reference.ReferenceLookup;
import org.readout.writing.transaction.Recorded;

/** Writes records of one kind by their entities: how one is made of an input is what the kind's model says. */
final class EntityWriter<I, E extends RecordEntity> {

    private final Inputs inputs;
    private final ReferenceLookup lookup;
    private final RecordModel<I, E> model;
    private final RecordRepository<E> repository;
    private final List<RecordRule<I, E>> rules;

    EntityWriter(
            Inputs inputs,
            ReferenceLookup lookup,
            RecordModel<I, E> model,
            RecordRepository<E> repository,
            List<RecordRule<I, E>> rules) {
        this.inputs = inputs;
        this.lookup = lookup;
        this.model = model;
        this.repository = repository;
        this.rules = rules;
    }

    Class<I> input() {
        return model.input();
    }

    Uni<Recorded> record(I input) {
        return entity(input).chain(fresh -> stored(fresh, input)
                .chain(stored -> stored == null ? persist(fresh, input) : present(stored, fresh, input)));
    }

    Uni<Recorded> correct(I input, Correction correction) {
        return named(input).chain(stored -> {
            if (stored == null) {
                // what else is wrong with the input is told first
                return entity(input)
                        .chain(fresh -> lookup.missing(model.kind().noun(), model.title(input)))
                        .map(message -> {
                            throw model.fault(message);
                        });
            }
            return correct(stored, input, correction);
        });
    }

    Uni<Recorded> correctStored(RecordEntity stored, I input, Correction correction) {
        return correct(model.entity().cast(stored), input, correction);
    }

    Uni<Recorder.Change> recordOrCorrect(I input) {
        Uni<E> present = repository instanceof SlugRepository<E>
                ? named(input)
                : entity(input).chain(fresh -> stored(fresh, input));
        return present.chain(stored -> stored == null
                ? record(input).map(done -> done.created() ? Recorder.Change.RECORDED : Recorder.Change.NONE)
                : correct(stored, input, Correction.OF_ANY)
                        .map(done -> done.created() ? Recorder.Change.CORRECTED : Recorder.Change.NONE));
    }

    private Uni<Recorded> correct(E stored, I input, Correction correction) {
        return entity(input).chain(fresh -> {
            if (stored.isRetracted() && !correction.restores()) {
                throw model.fault("'" + model.title(input) + "' is retracted; `restore` brings a revision of it back.");
            }
            correction.check(stored, model.title(input));
            return differences(stored, fresh)
                    .chain(fields -> fields.isEmpty() && !stored.isRetracted()
                            ? Uni.createFrom().item(new Recorded(stored.key(), false))
                            : check(stored, fresh, input).chain(() -> replace(stored, fresh, fields)));
        });
    }

    /** What an input holds, checked in itself and against what it refers to. */
    private Uni<E> entity(I input) {
        return Uni.createFrom()
                .deferred(() -> lookup.references(inputs.check(input)))
                .map(known -> model.entity(input, known));
    }

    /** The record that the content of an entity is of, or null. */
    private Uni<E> stored(E fresh, I input) {
        return repository instanceof SlugRepository<E> ? named(input) : repository.same(fresh);
    }

    /** The record of the input's slug, or null; the input may be faulty. */
    private Uni<E> named(I input) {
        String slug = model.label(input);
        return slug == null || !StorableText.isStorable(slug)
                ? Uni.createFrom().nullItem()
                : ((SlugRepository<E>) repository).stored(slug);
    }

    private Uni<Void> check(E stored, E fresh, I input) {
        return Multi.createFrom()
                .iterable(rules)
                .onItem()
                .transformToUniAndConcatenate(rule -> rule.check(stored, fresh, input))
                .collect()
                .last();
    }

    private Uni<Recorded> persist(E fresh, I input) {
        return check(null, fresh, input)
                .chain(() -> repository.persist(fresh))
                .chain(stored -> persistBeside(fresh, stored).replaceWith(() -> new Recorded(stored.key(), true)));
    }

    private Uni<Recorded> present(E stored, E fresh, I input) {
        return differences(stored, fresh).map(fields -> {
            if (!fields.isEmpty()) {
                throw new Conflict(model.title(input), fields);
            }
            return new Recorded(stored.key(), false);
        });
    }

    /** Writes what differs: what stays the same keeps its rows, and nothing is worked out anew for them. */
    private Uni<Recorded> replace(E stored, E fresh, List<String> fields) {
        boolean beside = !model.sameBeside(stored, fresh);
        List<?> former = beside ? model.beside(stored, stored.key()) : List.of();
        stored.revise(RecordState.CORRECTED, "slug");
        boolean emptied = EntityContent.replace(stored, fresh, fields);
        Uni<Void> cleared = emptied || beside
                ? Panache.getSession()
                        .chain(session -> session.removeAll(former.toArray()).chain(session::flush))
                : Uni.createFrom().voidItem();
        return cleared.invoke(() -> EntityContent.fill(stored, fresh, fields))
                .chain(() ->
                        beside ? persistBeside(fresh, stored) : Uni.createFrom().voidItem())
                .replaceWith(() -> new Recorded(stored.key(), true));
    }

    private Uni<Void> persistBeside(E fresh, E stored) {
        Object[] beside = model.beside(fresh, stored.key()).toArray();
        return beside.length == 0
                ? Uni.createFrom().voidItem()
                : Panache.getSession().chain(session -> session.persistAll(beside));
    }

    private Uni<List<String>> differences(E stored, E fresh) {
        return repository.withBeside(stored).map(whole -> model.differences(whole, fresh));
    }
}
