package org.readout.outlook.contradiction;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.readout.actor.profile.Actor;
import org.readout.graphql.TextArgument;
import org.readout.graphql.TextLength;
import org.readout.graphql.cost.Cost;
import org.readout.graphql.page.PageRequest;
import org.readout.meeting.Meeting;
import org.readout.meeting.MeetingRepository;
import org.readout.statement.Statement;
import org.readout.statement.StatementRepository;

/** Who contradicts whom: those that stand, computed or recorded, by the date of the later statement. */
@GraphQLApi
public class ContradictionApi {

    private final ContradictionRepository contradictions;
    private final StatementRepository statements;
    private final MeetingRepository meetings;
    private final Clock clock;

    public ContradictionApi(
            ContradictionRepository contradictions,
            StatementRepository statements,
            MeetingRepository meetings,
            Clock clock) {
        this.contradictions = contradictions;
        this.statements = statements;
        this.meetings = meetings;
        this.clock = clock;
    }

    @Query
    @Description("Who contradicted whom, over all meetings; by the date of the later statement.")
    @Cost(rows = 105_000, totalCount = 1_100)
    public @NonNull Uni<ContradictionConnection> contradictions(
            Integer first,
            @TextArgument(max = TextLength.CURSOR) String after,
            Integer last,
            @TextArgument(max = TextLength.CURSOR) String before,
            ContradictionFilter filter) {
        return contradictions
                .all(filter, PageRequest.of(first, after, last, before))
                .map(ContradictionConnection::new);
    }

    @Description(
            "Those in which it is the speaker, or on its behalf was spoken, of the earlier or the later statement; by "
                    + "the date of the later.")
    @Cost(rows = 4_400, totalCount = 150)
    public @NonNull Uni<ContradictionConnection> contradictions(
            @Source Actor actor,
            Integer first,
            @TextArgument(max = TextLength.CURSOR) String after,
            Integer last,
            @TextArgument(max = TextLength.CURSOR) String before,
            ContradictionFilter filter) {
        return contradictions
                .ofActor(actor.key(), filter, PageRequest.of(first, after, last, before))
                .map(ContradictionConnection::new);
    }

    @Description(
            "Who had contradicted whom on this meeting by the end of that day, today where no date is given; by the date "
                    + "of the later statement.")
    @Cost(totalCount = 75)
    public @NonNull Uni<ContradictionConnection> contradictions(
            @Source Meeting meeting,
            LocalDate asOf,
            Integer first,
            @TextArgument(max = TextLength.CURSOR) String after,
            Integer last,
            @TextArgument(max = TextLength.CURSOR) String before) {
        LocalDate day = asOf == null ? LocalDate.now(clock) : asOf;
        return contradictions
                .ofMeeting(meeting.key(), day, PageRequest.of(first, after, last, before))
                .map(ContradictionConnection::new);
    }

    @Description("What it contradicts and what contradicts it, on any meeting; by the date of the later statement.")
    @Cost(weight = 8, totalCount = 10)
    public @NonNull Uni<ContradictionConnection> contradictions(
            @Source Statement statement,
            Integer first,
            @TextArgument(max = TextLength.CURSOR) String after,
            Integer last,
            @TextArgument(max = TextLength.CURSOR) String before) {
        return contradictions
                .ofStatement(statement.key(), PageRequest.of(first, after, last, before))
                .map(ContradictionConnection::new);
    }

    @Description("The meeting that they differ on, if one.")
    public Uni<Meeting> meeting(@Source Contradiction contradiction) {
        return meetings.byKey(contradiction.meetingKey());
    }

    @Description("The statement that stood.")
    public @NonNull Uni<Statement> earlier(@Source Contradiction contradiction) {
        return contradiction.earlier().or(statements::requested);
    }

    @Description("The statement that spoke against it.")
    public @NonNull Uni<Statement> later(@Source Contradiction contradiction) {
        return contradiction.later().or(statements::requested);
    }
}
