package org.readout.graphql.page;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Supplier;

/**
 * Some rows of an ordering, in order.
 *
 * @param more whether rows follow in the direction of counting
 * @param count counts all rows of the connection, where somebody asks
 */
public record Page<N>(
        List<Placed<N>> rows, PageRequest request, String ordering, boolean more, Supplier<Uni<Integer>> count) {

    /** A row and the values that it is sorted by. */
    public record Placed<N>(N node, List<String> place) {}

    List<N> nodes() {
        return rows.stream().map(Placed::node).toList();
    }

    String cursor(Placed<N> row) {
        return new Cursor(ordering, row.place()).seal();
    }

    PageInfo info() {
        return new PageInfo(
                request.backward() ? request.before() != null : more,
                request.backward() ? more : request.after() != null,
                rows.isEmpty() ? null : cursor(rows.get(0)),
                rows.isEmpty() ? null : cursor(rows.get(rows.size() - 1)));
    }
}
