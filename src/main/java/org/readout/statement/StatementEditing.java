package org.readout.statement;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.readout.graphql.TextArgument;
import org.readout.graphql.TextLength;
import org.readout.statement.input.StatementInput;
import org.readout.writing.Correction;
import org.readout.writing.Recorder;
import org.readout.writing.Retraction;
import org.readout.writing.reference.ReferenceLookup;
import org.readout.writing.transaction.Recorded;
import org.readout.writing.transaction.WriteTransactions;

/** How statements come into the record, and are put right. */
@GraphQLApi
public class StatementEditing {

    private final WriteTransactions desk;
    private final Recorder recorder;
    private final StatementRepository statements;
    private final ReferenceLookup lookup;

    public StatementEditing(
            WriteTransactions desk, Recorder recorder, StatementRepository statements, ReferenceLookup lookup) {
        this.desk = desk;
        this.recorder = recorder;
        this.statements = statements;
        this.lookup = lookup;
    }

    @Mutation
    @Description(
            "Records a statement with its reports. Its slug names it for ever: the same content again changes nothing, other content is a conflict.")
    public @NonNull Uni<StatementPayload> recordStatement(@NonNull StatementInput input) {
        return payload(desk.record(() -> recorder.record(input)));
    }

    @Mutation
    @Description(
            "Replaces the content of the statement under the input's slug; the old one stays in its revisions. The content that "
                    + "it has already changes nothing; with `revision`, it is a conflict where the statement has moved on from it.")
    public @NonNull Uni<StatementPayload> correctStatement(
            @NonNull StatementInput input,
            @NonNull @TextArgument(max = TextLength.SENTENCE, blank = false) String reason,
            Integer revision) {
        return payload(desk.revise(
                reason,
                () -> WriteTransactions.withinInput(() -> recorder.correct(input, new Correction(revision, false)))));
    }

    @Mutation
    @Description("Keeps a statement in the record, marked RETRACTED, out of outlooks and contradictions.")
    public @NonNull Uni<StatementPayload> retractStatement(
            @NonNull @TextArgument(max = TextLength.SLUG) String slug,
            @NonNull @TextArgument(max = TextLength.SENTENCE, blank = false) String reason) {
        return payload(desk.revise(reason, () -> Retraction.of(statements, slug, lookup)));
    }

    private Uni<StatementPayload> payload(Uni<Recorded> written) {
        return written.chain(recorded ->
                statements.byKey(recorded.key()).map(statement -> new StatementPayload(statement, recorded.created())));
    }
}
