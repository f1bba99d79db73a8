package org.readout.meeting;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.readout.actor.profile.Actor;
import org.readout.event.Event;
import org.readout.event.EventRepository;
import org.readout.event.topic.Topic;
import org.readout.graphql.TextArgument;
import org.readout.graphql.TextLength;
import org.readout.graphql.Url;
import org.readout.graphql.cost.Cost;
import org.readout.graphql.cost.ListSize;
import org.readout.graphql.gate.client.PublicOrigin;
import org.readout.graphql.page.PageRequest;
import org.readout.meeting.participation.Participation;

/** What the graph says of meetings. */
@GraphQLApi
public class MeetingApi {

    private final MeetingRepository meetings;
    private final EventRepository events;
    private final PublicOrigin origin;

    public MeetingApi(MeetingRepository meetings, EventRepository events, PublicOrigin origin) {
        this.meetings = meetings;
        this.events = events;
        this.origin = origin;
    }

    @Query
    @Description("The meeting of that slug; null where there is none.")
    public Uni<Meeting> meeting(@NonNull @TextArgument(max = TextLength.SLUG) String slug) {
        return meetings.bySlug(slug);
    }

    @Query
    @Description("Meetings, by date unless ordered otherwise.")
    @Cost(rows = 4_000)
    public @NonNull Uni<MeetingConnection> meetings(
            Integer first,
            @TextArgument(max = TextLength.CURSOR) String after,
            Integer last,
            @TextArgument(max = TextLength.CURSOR) String before,
            MeetingFilter filter,
            MeetingOrder orderBy) {
        return meetings.meetings(filter, orderBy, PageRequest.of(first, after, last, before))
                .map(page -> new MeetingConnection(page, meetings.asOf(filter)));
    }

    @Description("The meetings that this actor takes part in.")
    @Cost(weight = 30, rows = 250, totalCount = 45)
    public @NonNull Uni<MeetingConnection> meetings(
            @Source Actor actor,
            Integer first,
            @TextArgument(max = TextLength.CURSOR) String after,
            Integer last,
            @TextArgument(max = TextLength.CURSOR) String before,
            MeetingFilter filter,
            MeetingOrder orderBy) {
        return meetings.ofParticipant(actor.key(), filter, orderBy, PageRequest.of(first, after, last, before))
                .map(page -> new MeetingConnection(page, meetings.asOf(filter)));
    }

    @Description("The meetings on the sidelines of this event.")
    @Cost(rows = 100, totalCount = 4)
    public @NonNull Uni<MeetingConnection> meetings(
            @Source Event event,
            Integer first,
            @TextArgument(max = TextLength.CURSOR) String after,
            Integer last,
            @TextArgument(max = TextLength.CURSOR) String before,
            MeetingFilter filter,
            MeetingOrder orderBy) {
        return meetings.ofEvent(event.key(), filter, orderBy, PageRequest.of(first, after, last, before))
                .map(page -> new MeetingConnection(page, meetings.asOf(filter)));
    }

    @Description("The event on whose sidelines it takes place.")
    public Uni<Event> event(@Source Meeting meeting) {
        return events.byKey(meeting.eventKey());
    }

    @Description("The meeting that it is a part of, as the one-on-one of a summit.")
    public Uni<Meeting> partOf(@Source Meeting meeting) {
        return meetings.byKey(meeting.partOfKey());
    }

    @Description("The meetings that are a part of it, by date; at most 100.")
    @ListSize(assumedSize = 1)
    public @NonNull Uni<List<@NonNull Meeting>> parts(@Source Meeting meeting) {
        return meetings.parts(meeting.key());
    }

    @Description("Who takes part, and what for.")
    @ListSize(assumedSize = 3)
    public @NonNull Uni<List<@NonNull Participation>> participants(@Source Meeting meeting) {
        return meetings.participations(meeting.key());
    }

    @Description("What it is about.")
    public @NonNull Uni<List<@NonNull Topic>> topics(@Source Meeting meeting) {
        return meetings.topics(meeting.key());
    }

    @Description("The lasting address of its page; one that was merged into it leads here too.")
    public @NonNull Uni<Url> permalink(@Source Meeting meeting) {
        return Uni.createFrom().item(origin.permalink("meetings", meeting.slug()));
    }
}
