package org.readout.graphql.page;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Function;
import org.readout.graphql.page.count.Totals;

/**
 * Some rows of an ordering, in order.
 *
 * @param more whether rows follow in the direction of counting
 * @param totals counts all rows of the connection, where somebody asks
 */
public record Page<N>(List<Placed<N>> rows, PageRequest request, String ordering, boolean more, Totals totals) {

    /** A row and the values that it is sorted by, as the database gave them or as texts. */
    public record Placed<N>(N node, List<?> place) {}

    /** The same page of what is made of each row. */
    public <M> Uni<Page<M>> each(Function<N, Uni<M>> made) {
        if (rows.isEmpty()) {
            return Uni.createFrom().item(new Page<>(List.of(), request, ordering, more, totals));
        }
        List<Uni<Placed<M>>> waiting = rows.stream()
                .map(row -> made.apply(row.node()).map(node -> new Placed<>(node, row.place())))
                .toList();
        return Uni.join().all(waiting).andFailFast().map(read -> new Page<>(read, request, ordering, more, totals));
    }

    String cursor(Placed<N> row) {
        return Cursor.at(row.place(), ordering).seal();
    }

    boolean hasNext() {
        return request.backward() ? request.before() != null : more;
    }

    boolean hasPrevious() {
        return request.backward() ? more : request.after() != null;
    }

    String startCursor() {
        return rows.isEmpty() ? null : cursor(rows.get(0));
    }

    String endCursor() {
        return rows.isEmpty() ? null : cursor(rows.get(rows.size() - 1));
    }
}
