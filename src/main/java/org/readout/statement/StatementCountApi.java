package org.readout.statement;

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
import org.readout.event.topic.TopicRepository;
import org.readout.graphql.Node;
import org.readout.graphql.cost.Cost;
import org.readout.graphql.page.count.Count;
import org.readout.graphql.page.count.RowGroup;
import org.readout.meeting.MeetingRepository;

/** How many statements of a connection there are of what. */
// Quarkus registers those who answer queries for the native executable; here are fields alone.
@RegisterForReflection
@GraphQLApi
public class StatementCountApi {

    private final ActorRepository actors;
    private final MeetingRepository meetings;
    private final TopicRepository topics;

    public StatementCountApi(ActorRepository actors, MeetingRepository meetings, TopicRepository topics) {
        this.actors = actors;
        this.meetings = meetings;
        this.topics = topics;
    }

    @Description(
            "How many statements of the whole connection, whatever the page, there are of what: most first, ties by key.")
    @Cost
    public @NonNull Uni<List<@NonNull Count>> counts(
            @Source StatementConnection connection,
            @NonNull @Description("Of what.") StatementDimension by,
            @DefaultValue("20") @Description("How many keys, 1 to 100.") Integer first) {
        return connection.groups(by, first).map(groups -> groups.stream()
                .map(group -> new Count(group, one -> node(by, one)))
                .toList());
    }

    private Uni<? extends Node> node(StatementDimension by, RowGroup group) {
        return switch (by) {
            case SPEAKER, OUTLET -> actors.byKey((UUID) group.id());
            case COUNTRY -> Uni.createFrom().item(new Country(group.key()));
            case MEETING -> meetings.byKey((UUID) group.id());
            case TOPIC -> topics.byKey((UUID) group.id());
            case FORM, CHANNEL, LIKELIHOOD, YEAR, MONTH -> Uni.createFrom().nullItem();
        };
    }
}
