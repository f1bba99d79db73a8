package org.readout.graphql.page;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import java.util.function.Function;

/**
 * A record that a row refers to.
 *
 * @param key null where it refers to none
 * @param row null where it was not read with the row that refers to it
 */
public record JoinedValue<T>(UUID key, T row) {

    /** The record, by its key unless it is there. */
    public Uni<T> or(Function<UUID, Uni<T>> byKey) {
        return row == null ? byKey.apply(key) : Uni.createFrom().item(row);
    }
}
