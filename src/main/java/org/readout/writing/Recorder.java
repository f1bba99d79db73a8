package org.readout.writing;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.readout.graphql.error.BadInput;
import org.readout.graphql.error.Conflict;
import org.readout.writing.input.Inputs;
import org.readout.writing.reference.ReferenceLookup;
import org.readout.writing.transaction.Recorded;

/** Records and corrects what inputs hold, each of the kind that its model says, within the caller's transaction. */
@Singleton
public class Recorder {

    private final Map<Class<?>, EntityWriter<?, ?>> writers;

    Recorder(
            Inputs inputs,
            ReferenceLookup lookup,
            RecordModels models,
            @All List<RecordRepository<?>> repositories,
            @All List<RecordRule<?, ?>> rules) {
        writers = models.all().stream()
                .map(model -> writer(inputs, lookup, model, repositories, rules))
                .collect(Collectors.toMap(EntityWriter::input, Function.identity()));
    }

    /**
     * Records what an input holds; what the record has already changes nothing.
     *
     * @throws BadInput with all that is wrong with the input
     * @throws Conflict if the record has other content under its name
     */
    public <I> Uni<Recorded> record(I input) {
        return writer(input).record(input);
    }

    /**
     * Replaces the content of the record that an input names by its slug, as {@link #correct(RecordEntity, Object, Correction)}
     * says.
     */
    public <I> Uni<Recorded> correct(I input, Correction correction) {
        return writer(input).correct(input, correction);
    }

    /**
     * Replaces the content of a record, which stays in its revisions; the same content changes nothing.
     *
     * @throws BadInput with all that is wrong with the input, or if the record is retracted and the correction does not restore
     * @throws Conflict if the record is at another revision than the correction expects
     */
    public <I> Uni<Recorded> correct(RecordEntity stored, I input, Correction correction) {
        return writer(input).correctStored(stored, input, correction);
    }

    /** Corrects the record that an input names by its slug or by all that it says, or records it where there is none. */
    public <I> Uni<Change> recordOrCorrect(I input) {
        return writer(input).recordOrCorrect(input);
    }

    /** What came of an input. */
    public enum Change {
        RECORDED,
        CORRECTED,
        NONE
    }

    @SuppressWarnings("unchecked")
    private <I> EntityWriter<I, ?> writer(I input) {
        return (EntityWriter<I, ?>) writers.get(input.getClass());
    }

    @SuppressWarnings("unchecked")
    private static <I, E extends RecordEntity> EntityWriter<I, E> writer(
            Inputs inputs,
            ReferenceLookup lookup,
            RecordModel<I, E> model,
            List<RecordRepository<?>> repositories,
            List<RecordRule<?, ?>> rules) {
        return new EntityWriter<>(
                inputs,
                lookup,
                model,
                repositories.stream()
                        .filter(one -> one.kind() == model.kind())
                        .map(one -> (RecordRepository<E>) one)
                        .findFirst()
                        .orElseThrow(),
                rules.stream()
                        .filter(one -> one.kind() == model.kind())
                        .map(one -> (RecordRule<I, E>) one)
                        .toList());
    }
}
