package org.readout.graphql.page;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Function;
import org.readout.graphql.page.Page.Placed;

/** Pages of a list that is worked out, not read. */
public final class ListPage {

    private ListPage() {}

    /** Compares the places of two rows, text by text. */
    private static int compare(List<String> one, List<String> other) {
        for (int i = 0; i < one.size(); i++) {
            int step = one.get(i).compareTo(other.get(i));
            if (step != 0) {
                return step;
            }
        }
        return 0;
    }

    /**
     * The page of a sorted list.
     *
     * @param place the texts of a row's sort keys, which sort as text in the order of the list
     */
    public static <N> Page<N> of(
            List<N> sorted, Function<N, List<String>> place, Ordering ordering, PageRequest request) {
        List<String> after = opened(request.after(), ordering);
        List<String> before = opened(request.before(), ordering);
        List<N> between = sorted.stream()
                .filter(row -> after == null || compare(place.apply(row), after) > 0)
                .filter(row -> before == null || compare(place.apply(row), before) < 0)
                .toList();
        int size = Math.min(request.size(), between.size());
        List<N> rows =
                request.backward() ? between.subList(between.size() - size, between.size()) : between.subList(0, size);
        List<Placed<N>> placed =
                rows.stream().map(row -> new Placed<>(row, place.apply(row))).toList();
        return new Page<>(placed, request, ordering.name(), size < between.size(), () -> Uni.createFrom()
                .item(sorted.size()));
    }

    private static List<String> opened(String cursor, Ordering ordering) {
        return cursor == null ? null : Cursor.open(cursor, ordering).values();
    }
}
