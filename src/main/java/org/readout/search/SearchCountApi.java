package org.readout.search;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.readout.actor.ActorRepository;
import org.readout.graphql.Node;
import org.readout.graphql.cost.Cost;
import org.readout.graphql.page.count.Count;
import org.readout.graphql.page.count.RowGroup;

/** How many hits of a search there are of what. */
// Quarkus registers those who answer queries for the native executable; here are fields alone.
@RegisterForReflection
@GraphQLApi
public class SearchCountApi {

    private final ActorRepository actors;

    public SearchCountApi(ActorRepository actors) {
        this.actors = actors;
    }

    @Description("How many of all hits, whatever the page, there are of what: most first, ties by key.")
    @Cost
    public @NonNull Uni<List<@NonNull Count>> counts(
            @Source SearchConnection connection,
            @NonNull @Description("Of what.") SearchDimension by,
            @DefaultValue("20") @Description("How many keys, 1 to 100.") Integer first) {
        return connection.groups(by.grouping(), first).map(groups -> groups.stream()
                .map(group -> new Count(group, one -> node(by, one)))
                .toList());
    }

    private Uni<? extends Node> node(SearchDimension by, RowGroup group) {
        return by == SearchDimension.SPEAKER
                ? actors.byKey((UUID) group.id())
                : Uni.createFrom().nullItem();
    }
}
