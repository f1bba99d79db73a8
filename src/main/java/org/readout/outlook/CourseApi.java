package org.readout.outlook;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.readout.graphql.TextArgument;
import org.readout.graphql.TextLength;
import org.readout.graphql.cost.Cost;
import org.readout.graphql.page.ListPage;
import org.readout.graphql.page.Ordering;
import org.readout.graphql.page.PageRequest;
import org.readout.graphql.page.SortKey;
import org.readout.meeting.Meeting;
import org.readout.outlook.course.Course;
import org.readout.outlook.course.OutlookStep;
import org.readout.outlook.course.OutlookStepConnection;
import org.readout.statement.Statement;
import org.readout.statement.StatementRepository;
import org.readout.status.StatusChange;
import org.readout.status.StatusChangeRepository;
import org.readout.time.PartialDate;

/** What the graph says of how the sides moved. */
// Quarkus registers those who answer queries for the native executable; here are fields alone.
@RegisterForReflection
@GraphQLApi
public class CourseApi {

    private static final Ordering BY_STEP = new Ordering(
            "STEP",
            List.of(
                    SortKey.day("latest"),
                    SortKey.day("earliest"),
                    SortKey.text("sequence"),
                    SortKey.uuid("record"),
                    SortKey.text("country")));

    private final OutlookRepository outlooks;
    private final StatementRepository statements;
    private final StatusChangeRepository changes;

    public CourseApi(OutlookRepository outlooks, StatementRepository statements, StatusChangeRepository changes) {
        this.outlooks = outlooks;
        this.statements = statements;
        this.changes = changes;
    }

    @Description(
            "How each side's likelihood and status moved, step by step, by the last day that each date can mean, as outlooks "
                    + "count them: what a chart draws. Sides are countries; whoever is on none makes no step.")
    @Cost(weight = 280, totalCount = 0)
    public @NonNull Uni<OutlookStepConnection> course(
            @Source Meeting meeting,
            @Description("The first day that counts.") LocalDate from,
            @Description("The last day that counts.") LocalDate to,
            Integer first,
            @TextArgument(max = TextLength.CURSOR) String after,
            Integer last,
            @TextArgument(max = TextLength.CURSOR) String before) {
        PageRequest request = PageRequest.of(first, after, last, before);
        return outlooks.history(meeting.key(), to)
                .map(premises -> Course.steps(Premise.utterances(premises), Premise.assertions(premises)))
                .map(steps -> new OutlookStepConnection(
                        ListPage.of(Course.between(from, to, steps), OutlookStep::place, BY_STEP, request)));
    }

    @Description("When it was made: the date of the statement or of the status change.")
    public @NonNull Uni<PartialDate> date(@Source OutlookStep step) {
        return step.statementKey() == null
                ? changes.byKey(step.statusChangeKey()).map(StatusChange::date)
                : statements.byKey(step.statementKey()).map(Statement::saidOn);
    }

    @Description("The statement that gave the likelihood; null where the status changed.")
    public Uni<Statement> statement(@Source OutlookStep step) {
        return statements.byKey(step.statementKey());
    }

    @Description("The status change that gave the status; null where the likelihood changed.")
    public Uni<StatusChange> statusChange(@Source OutlookStep step) {
        return changes.byKey(step.statusChangeKey());
    }
}
