package org.readout.meeting;

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
import org.readout.actor.profile.Country;
import org.readout.graphql.Node;
import org.readout.graphql.cost.Cost;
import org.readout.graphql.page.count.Count;
import org.readout.graphql.page.count.RowGroup;
import org.readout.meeting.count.MeetingDimension;

/** How many meetings of a connection there are of what. */
// Quarkus registers those who answer queries for the native executable; here are fields alone.
@RegisterForReflection
@GraphQLApi
public class MeetingCountApi {

    private final ActorRepository actors;

    public MeetingCountApi(ActorRepository actors) {
        this.actors = actors;
    }

    @Description(
            "How many meetings of the whole connection, whatever the page, there are of what: most first, ties by key.")
    @Cost
    public @NonNull Uni<List<@NonNull Count>> counts(
            @Source MeetingConnection connection,
            @NonNull @Description("Of what.") MeetingDimension by,
            @DefaultValue("20") @Description("How many keys, 1 to 100.") Integer first) {
        return connection.groups(by, first).map(groups -> groups.stream()
                .map(group -> new Count(group, one -> node(by, one)))
                .toList());
    }

    private Uni<? extends Node> node(MeetingDimension by, RowGroup group) {
        return switch (by) {
            case PARTICIPANT -> actors.byKey((UUID) group.id());
            case COUNTRY -> Uni.createFrom().item(new Country(group.key()));
            case FORMAT, STATUS, PLACE, YEAR, MONTH -> Uni.createFrom().nullItem();
        };
    }
}
