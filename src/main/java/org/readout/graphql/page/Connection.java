package org.readout.graphql.page;

import io.smallrye.graphql.api.DefaultNonNull;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * A list that is read page by page (Relay Cursor Connections).
 *
 * @param <N> what it lists
 * @param <E> its edges
 */
@DefaultNonNull
public abstract class Connection<N, E> {

    private final Page<N> page;
    private final BiFunction<String, N, E> edge;

    protected Connection(Page<N> page, BiFunction<String, N, E> edge) {
        this.page = page;
        this.edge = edge;
    }

    @Description("The rows of this page, each with its cursor.")
    public List<@NonNull E> getEdges() {
        return page.rows().stream()
                .map(row -> edge.apply(page.cursor(row), row.node()))
                .toList();
    }

    @Description("The rows of this page.")
    public List<@NonNull N> getNodes() {
        return page.nodes();
    }

    @Description("Where this page stands in the whole.")
    public PageInfo getPageInfo() {
        return page.info();
    }

    @Description("How many rows the whole connection has, whatever the page; counted only where it is asked for.")
    public CompletionStage<Integer> getTotalCount() {
        return page.count().get().subscribeAsCompletionStage();
    }
}
