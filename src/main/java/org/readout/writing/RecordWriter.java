package org.readout.writing;

import io.smallrye.mutiny.Uni;
import org.readout.graphql.error.BadInput;
import org.readout.graphql.error.Conflict;

/**
 * Writes the records of one kind, each within the caller's transaction.
 *
 * @param <I> the input of one record
 * @param <E> its entity
 */
public interface RecordWriter<I, E extends RecordEntity> {

    RecordRepository<E> repository();

    Class<I> input();

    /**
     * Records what an input holds; what the record has already changes nothing.
     *
     * @throws BadInput with all that is wrong with the input
     * @throws Conflict if the record has other content under its name
     */
    Uni<Recorded> record(I input);

    /** The record that an input would be a correction of; null if there is none, or if nothing names it but its content. */
    default Uni<E> stored(I input) {
        return Uni.createFrom().nullItem();
    }

    /**
     * Replaces the content of a record, which stays in its revisions; the same content changes nothing.
     *
     * @param stored the record
     * @throws BadInput with all that is wrong with the input, or if the record is retracted and the correction does not restore
     * @throws Conflict if the record is at another revision than the correction expects
     */
    Uni<Recorded> correct(E stored, I input, Correction correction);
}
