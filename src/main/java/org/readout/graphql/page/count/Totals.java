package org.readout.graphql.page.count;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** Counts all rows of a connection, whatever the page, where somebody asks. */
@FunctionalInterface
public interface Totals {

    /** How many rows there are. */
    Uni<Integer> count();

    /**
     * How many rows there are of what, most first and ties by key.
     *
     * @param first how many groups at most
     */
    default Uni<List<RowGroup>> groups(Grouping grouping, int first) {
        throw new UnsupportedOperationException("Its rows are not counted by anything");
    }
}
