package org.readout.event;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.readout.actor.profile.Actor;
import org.readout.event.topic.Topic;
import org.readout.event.topic.TopicConnection;
import org.readout.event.topic.TopicRepository;
import org.readout.graphql.TextArgument;
import org.readout.graphql.TextLength;
import org.readout.graphql.Url;
import org.readout.graphql.cost.Cost;
import org.readout.graphql.cost.ListSize;
import org.readout.graphql.gate.client.PublicOrigin;
import org.readout.graphql.page.PageRequest;

/** What the graph says of events and topics. */
@GraphQLApi
public class EventApi {

    private final EventRepository events;
    private final TopicRepository topics;
    private final PublicOrigin origin;

    public EventApi(EventRepository events, TopicRepository topics, PublicOrigin origin) {
        this.events = events;
        this.topics = topics;
        this.origin = origin;
    }

    @Query
    @Description("The event of that slug; null where there is none.")
    public Uni<Event> event(@NonNull @TextArgument(max = TextLength.SLUG) String slug) {
        return events.bySlug(slug);
    }

    @Query
    @Description("Events, by the day they start unless ordered otherwise.")
    @Cost(rows = 500)
    public @NonNull Uni<EventConnection> events(
            Integer first,
            @TextArgument(max = TextLength.CURSOR) String after,
            Integer last,
            @TextArgument(max = TextLength.CURSOR) String before,
            EventFilter filter,
            EventOrder orderBy) {
        return events.events(filter, orderBy, PageRequest.of(first, after, last, before))
                .map(EventConnection::new);
    }

    @Query
    @Description("The topic of that slug; null where there is none.")
    public Uni<Topic> topic(@NonNull @TextArgument(max = TextLength.SLUG) String slug) {
        return topics.bySlug(slug);
    }

    @Query
    @Description("Topics, by name.")
    @Cost(rows = 200)
    public @NonNull Uni<TopicConnection> topics(
            Integer first,
            @TextArgument(max = TextLength.CURSOR) String after,
            Integer last,
            @TextArgument(max = TextLength.CURSOR) String before) {
        return topics.topics(PageRequest.of(first, after, last, before)).map(TopicConnection::new);
    }

    @Description("Actors that attended or were announced.")
    @ListSize(assumedSize = 4)
    public @NonNull Uni<List<@NonNull Actor>> attendees(@Source Event event) {
        return events.attendees(event.key());
    }

    @Description("The lasting address of its page; one that was merged into it leads here too.")
    public @NonNull Uni<Url> permalink(@Source Event event) {
        return Uni.createFrom().item(origin.permalink("events", event.slug()));
    }

    @Description("The lasting address of its page; one that was merged into it leads here too.")
    public @NonNull Uni<Url> permalink(@Source Topic topic) {
        return Uni.createFrom().item(origin.permalink("topics", topic.slug()));
    }
}
