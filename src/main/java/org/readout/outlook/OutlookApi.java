package org.readout.outlook;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.readout.graphql.TextArgument;
import org.readout.graphql.TextLength;
import org.readout.graphql.cost.Cost;
import org.readout.graphql.cost.ListSize;
import org.readout.graphql.page.PageRequest;
import org.readout.meeting.Meeting;
import org.readout.outlook.timeline.TimelineConnection;
import org.readout.outlook.timeline.TimelineKind;
import org.readout.outlook.timeline.TimelineRepository;
import org.readout.statement.Statement;
import org.readout.statement.StatementRepository;
import org.readout.statement.position.Position;
import org.readout.status.StatusChange;
import org.readout.status.StatusChangeRepository;

/** What the graph makes of statements: where each side stands. */
// Quarkus registers those who answer queries for the native executable; here are fields alone.
@RegisterForReflection
@GraphQLApi
public class OutlookApi {

    private final OutlookRepository outlooks;
    private final TimelineRepository timelines;
    private final StatementRepository statements;
    private final StatusChangeRepository changes;
    private final Clock clock;

    public OutlookApi(
            OutlookRepository outlooks,
            TimelineRepository timelines,
            StatementRepository statements,
            StatusChangeRepository changes,
            Clock clock) {
        this.outlooks = outlooks;
        this.timelines = timelines;
        this.statements = statements;
        this.changes = changes;
        this.clock = clock;
    }

    @Description("Where each side stood at the end of that day; today where no date is given.")
    @Cost(weight = 280)
    public @NonNull Uni<Outlook> outlook(@Source Meeting meeting, LocalDate asOf) {
        LocalDate day = orToday(asOf);
        return outlooks.premises(meeting.key(), day)
                .map(premises -> Outlook.of(Premise.utterances(premises), Premise.assertions(premises), day));
    }

    @Description("The statement that gave the side's likelihood; null where none did.")
    public Uni<Statement> statement(@Source SideOutlook side) {
        return statements.requested(side.statementKey());
    }

    @Description("The status change that gave the side's status; null where none did.")
    public Uni<StatusChange> statusChange(@Source SideOutlook side) {
        return changes.byKey(side.statusChangeKey());
    }

    @Description("The last statement of each of its speakers on this meeting, newest first; silence counts.")
    @ListSize(assumedSize = 4)
    public @NonNull Uni<List<@NonNull Statement>> voices(@Source SideOutlook side) {
        return statements.requested(side.voiceKeys());
    }

    @Description("What was said of it and what status it was given, by day.")
    @Cost(weight = 150, totalCount = 280)
    public @NonNull Uni<TimelineConnection> timeline(
            @Source Meeting meeting,
            LocalDate from,
            LocalDate to,
            @Nullable @Description("Only of these kinds; of both where none are given.")
                    List<@NonNull TimelineKind> kinds,
            Integer first,
            @TextArgument(max = TextLength.CURSOR) String after,
            Integer last,
            @TextArgument(max = TextLength.CURSOR) String before) {
        return timelines
                .ofMeeting(meeting.key(), from, to, kinds, PageRequest.of(first, after, last, before))
                .map(TimelineConnection::new);
    }

    @Description(
            "The meeting's timeline from this statement on: what follows it, or with `last` what stands before it. A cursor "
                    + "that is given counts instead of its place.")
    @Cost(weight = 150, totalCount = 280)
    public @NonNull Uni<TimelineConnection> timeline(
            @Source Position position,
            Integer first,
            @TextArgument(max = TextLength.CURSOR) String after,
            Integer last,
            @TextArgument(max = TextLength.CURSOR) String before) {
        PageRequest request = PageRequest.of(first, after, last, before);
        return statements
                .byKey(position.statementKey())
                .chain(statement -> timelines.around(position.meetingKey(), statement, request))
                .map(TimelineConnection::new);
    }

    private LocalDate orToday(LocalDate day) {
        return day == null ? LocalDate.now(clock) : day;
    }
}
