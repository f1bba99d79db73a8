package org.readout.graphql.page;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.readout.graphql.error.BadInput;
import org.readout.graphql.page.count.Grouping;
import org.readout.graphql.page.count.RowGroup;

/**
 * A list that is read page by page (Relay Cursor Connections).
 *
 * @param <N> what it lists
 * @param <E> its edges
 */
// SmallRye names connections, which Quarkus registers for the native executable, but not what they inherit.
@RegisterForReflection
@DefaultNonNull
public abstract class Connection<N, E> {

    private final Page<?> page;
    private final Supplier<List<N>> allNodes;
    private final Supplier<List<E>> allEdges;

    protected Connection(Page<N> page, BiFunction<String, N, E> edge) {
        this(page, Function.identity(), (cursor, row) -> edge.apply(cursor.get(), row));
    }

    /**
     * A connection of what is read from rows.
     *
     * @param <R> the rows of the page
     * @param edge takes what makes the row's cursor
     */
    protected <R> Connection(Page<R> page, Function<R, N> node, BiFunction<Supplier<String>, R, E> edge) {
        this.page = page;
        allNodes = () -> page.rows().stream().map(row -> node.apply(row.node())).toList();
        allEdges = () -> page.rows().stream()
                .map(row -> edge.apply(() -> page.cursor(row), row.node()))
                .toList();
    }

    @Description("The rows of this page, each with its cursor.")
    public List<@NonNull E> getEdges() {
        return allEdges.get();
    }

    @Description("The rows of this page.")
    public List<@NonNull N> getNodes() {
        return allNodes.get();
    }

    @Description("Where this page stands in the whole.")
    public PageInfo getPageInfo() {
        return new PageInfo(page);
    }

    @Description("How many rows the whole connection has, whatever the page; counted only where it is asked for.")
    public CompletionStage<Integer> getTotalCount() {
        return page.totals().count().subscribeAsCompletionStage();
    }

    /**
     * How many rows of the whole connection there are of what, most first and ties by key.
     *
     * @param first how many groups, 1 to 100
     * @throws BadInput where that is none of these
     */
    public Uni<List<RowGroup>> groups(Grouping grouping, Integer first) {
        int size = first == null ? PageRequest.USUAL : first;
        if (size < 1 || size > PageRequest.MOST) {
            throw new BadInput("`first` is from 1 to " + PageRequest.MOST + "; this is " + size + ".");
        }
        return page.totals().groups(grouping, size);
    }
}
