package org.readout.meeting;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.readout.actor.Actor;
import org.readout.actor.Leader;
import org.readout.actor.Official;
import org.readout.event.Event;
import org.readout.event.EventRepository;
import org.readout.event.Topic;
import org.readout.graphql.TextArgument;
import org.readout.graphql.TextLength;
import org.readout.graphql.cost.Cost;
import org.readout.graphql.cost.ListSize;
import org.readout.graphql.page.PageRequest;

/** What the graph says of meetings and of the status that they were given. */
@GraphQLApi
public class MeetingApi {

    private final MeetingRepository meetings;
    private final StatusChangeRepository changes;
    private final EventRepository events;
    private final Clock clock;

    public MeetingApi(MeetingRepository meetings, StatusChangeRepository changes, EventRepository events, Clock clock) {
        this.meetings = meetings;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
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
                .map(MeetingConnection::new);
    }

    @Description("The meetings that this leader takes part in.")
    @Cost(weight = 30, rows = 250, totalCount = 45)
    public @NonNull Uni<MeetingConnection> meetings(
            @Source Leader leader,
            Integer first,
            @TextArgument(max = TextLength.CURSOR) String after,
            Integer last,
            @TextArgument(max = TextLength.CURSOR) String before,
            MeetingFilter filter,
            MeetingOrder orderBy) {
        return meetings.ofParticipant(leader.key(), filter, orderBy, PageRequest.of(first, after, last, before))
                .map(MeetingConnection::new);
    }

    @Description("The meetings that this official takes part in.")
    @Cost(weight = 30, rows = 250, totalCount = 45)
    public @NonNull Uni<MeetingConnection> meetings(
            @Source Official official,
            Integer first,
            @TextArgument(max = TextLength.CURSOR) String after,
            Integer last,
            @TextArgument(max = TextLength.CURSOR) String before,
            MeetingFilter filter,
            MeetingOrder orderBy) {
        return meetings.ofParticipant(official.key(), filter, orderBy, PageRequest.of(first, after, last, before))
                .map(MeetingConnection::new);
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
                .map(MeetingConnection::new);
    }

    @Description("The event on whose sidelines it takes place.")
    public Uni<Event> event(@Source Meeting meeting) {
        return meeting.event().or(events::byKey);
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

    @Description(
            "Where it stood at the end of that day; today where no date is given. Null before it was first spoken of.")
    public Uni<MeetingStatus> status(@Source Meeting meeting, LocalDate asOf) {
        return changes.asOf(meeting.key(), asOf == null ? LocalDate.now(clock) : asOf);
    }

    @Description("Every status that it was given, by date; at most 1000.")
    @ListSize(assumedSize = 3)
    public @NonNull Uni<List<@NonNull StatusChange>> statusHistory(@Source Meeting meeting) {
        return changes.history(meeting.key());
    }

    @Description("The meeting that was given it.")
    public @NonNull Uni<Meeting> meeting(@Source StatusChange change) {
        return meetings.byKey(change.meetingKey());
    }

    @Description("Who said that it stood so.")
    public @NonNull Uni<List<@NonNull Actor>> assertedBy(@Source StatusChange change) {
        return changes.authors(change.key());
    }
}
