package org.readout.status;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.readout.writing.WriteTransactions;

/** How the statuses that meetings are given come into the record. */
@GraphQLApi
public class StatusChangeEditing {

    private final WriteTransactions desk;
    private final StatusChangeRecorder recorder;
    private final StatusChangeRepository changes;

    public StatusChangeEditing(WriteTransactions desk, StatusChangeRecorder recorder, StatusChangeRepository changes) {
        this.desk = desk;
        this.recorder = recorder;
        this.changes = changes;
    }

    @Mutation
    @Description("Records a status that somebody gave a meeting; the same once more changes nothing.")
    public @NonNull Uni<StatusChangePayload> recordStatusChange(@NonNull StatusChangeInput input) {
        return desk.record(() -> recorder.record(input)).chain(recorded -> changes.byKey(recorded.key())
                .map(statusChange -> new StatusChangePayload(statusChange, recorded.created())));
    }
}
