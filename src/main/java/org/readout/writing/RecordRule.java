package org.readout.writing;

import io.smallrye.mutiny.Uni;

/** A rule of a kind that only the whole record can tell. */
public interface RecordRule<I, E extends RecordEntity> {

    RecordKind kind();

    /**
     * Checks what is to be written, within the caller's transaction.
     *
     * @param stored the record as it is; null for a new one
     * @param fresh the record as it is to be
     * @throws org.readout.graphql.error.BadInput where the rule is broken
     */
    Uni<Void> check(E stored, E fresh, I input);
}
