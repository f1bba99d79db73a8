package org.readout.outlook.contradiction;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.readout.graphql.NodeId;
import org.readout.graphql.TextArgument;
import org.readout.graphql.TextLength;
import org.readout.graphql.error.BadInput;
import org.readout.writing.Correction;
import org.readout.writing.Recorder;
import org.readout.writing.transaction.Recorded;
import org.readout.writing.transaction.WriteTransactions;

/** How contradictions come into the record, and are put right. */
@GraphQLApi
public class ContradictionEditing {

    private final WriteTransactions desk;
    private final Recorder recorder;
    private final ContradictionRepository contradictions;

    public ContradictionEditing(WriteTransactions desk, Recorder recorder, ContradictionRepository contradictions) {
        this.desk = desk;
        this.recorder = recorder;
        this.contradictions = contradictions;
    }

    @Mutation
    @Description(
            "Records a contradiction that likelihood does not show; the same once more changes nothing, another note on it is a conflict.")
    public @NonNull Uni<ContradictionPayload> recordContradiction(@NonNull ContradictionInput input) {
        return payload(desk.record(() -> recorder.record(input)));
    }

    @Mutation
    @Description(
            "Replaces the content of the contradiction of that id; the old one stays in its revisions. The content that it has "
                    + "already changes nothing; with `revision`, it is a conflict where the contradiction has moved on from it.")
    public @NonNull Uni<ContradictionPayload> correctContradiction(
            @NonNull @Description("The global id of the contradiction.") NodeId id,
            @NonNull ContradictionInput input,
            @NonNull @TextArgument(max = TextLength.SENTENCE, blank = false) String reason,
            Integer revision) {
        return payload(desk.revise(reason, () -> contradictions.stored(id).chain(stored -> {
            if (stored == null || !contradictions.holds(id.type())) {
                throw BadInput.at("id", "There is no contradiction of this id.");
            }
            return WriteTransactions.withinInput(
                    () -> recorder.correct(stored, input, new Correction(revision, false)));
        })));
    }

    private Uni<ContradictionPayload> payload(Uni<Recorded> written) {
        return written.chain(recorded -> contradictions
                .byKey(recorded.key())
                .map(contradiction -> new ContradictionPayload(contradiction, recorded.created())));
    }
}
