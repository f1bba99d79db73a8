package org.readout.graphql;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.readout.graphql.cost.ListSize;
import org.readout.graphql.error.BadInput;

/** Finds anything by its global id. */
@GraphQLApi
public class NodeApi {

    private static final int MOST_IDS = 100;

    private final List<NodeSource> sources;

    public NodeApi(@All List<NodeSource> sources) {
        this.sources = sources;
    }

    @Query
    @Description("The node of that id; null where there is none.")
    public Uni<Node> node(@NonNull @Description("A global id.") NodeId id) {
        return find(id);
    }

    @Query
    @Description("The nodes of those ids, in their order; null for each that is not there. At most 100 at once.")
    @ListSize(slicingArgument = "ids")
    public @NonNull Uni<List<Node>> nodes(@NonNull @Description("Global ids.") List<@NonNull NodeId> ids) {
        if (ids.size() > MOST_IDS) {
            throw new BadInput("At most " + MOST_IDS + " ids at once; these are " + ids.size() + ".");
        }
        if (ids.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return Uni.join().all(ids.stream().map(this::find).toList()).andFailFast();
    }

    private Uni<Node> find(NodeId id) {
        return sources.stream()
                .filter(source -> source.holds(id.type()))
                .findFirst()
                .<Uni<Node>>map(source -> source.node(id).map(node -> node))
                .orElseGet(() -> Uni.createFrom().nullItem());
    }
}
