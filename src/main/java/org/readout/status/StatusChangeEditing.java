package org.readout.status;

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

/** How status changes come into the record, and are put right. */
@GraphQLApi
public class StatusChangeEditing {

    private final WriteTransactions desk;
    private final Recorder recorder;
    private final StatusChangeRepository changes;

    public StatusChangeEditing(WriteTransactions desk, Recorder recorder, StatusChangeRepository changes) {
        this.desk = desk;
        this.recorder = recorder;
        this.changes = changes;
    }

    @Mutation
    @Description("Records a status that somebody gave a meeting; the same once more changes nothing.")
    public @NonNull Uni<StatusChangePayload> recordStatusChange(@NonNull StatusChangeInput input) {
        return payload(desk.record(() -> recorder.record(input)));
    }

    @Mutation
    @Description(
            "Replaces the content of the status change of that id; the old one stays in its revisions. The content that it has "
                    + "already changes nothing; with `revision`, it is a conflict where the status change has moved on from it.")
    public @NonNull Uni<StatusChangePayload> correctStatusChange(
            @NonNull @Description("The global id of the status change.") NodeId id,
            @NonNull StatusChangeInput input,
            @NonNull @TextArgument(max = TextLength.SENTENCE, blank = false) String reason,
            Integer revision) {
        return payload(desk.revise(reason, () -> changes.stored(id).chain(stored -> {
            if (stored == null || !changes.holds(id.type())) {
                throw BadInput.at("id", "There is no status change of this id.");
            }
            return WriteTransactions.withinInput(
                    () -> recorder.correct(stored, input, new Correction(revision, false)));
        })));
    }

    private Uni<StatusChangePayload> payload(Uni<Recorded> written) {
        return written.chain(recorded -> changes.byKey(recorded.key())
                .map(statusChange -> new StatusChangePayload(statusChange, recorded.created())));
    }
}
