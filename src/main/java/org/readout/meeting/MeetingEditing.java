package org.readout.meeting;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.readout.writing.WriteTransactions;

/** How meetings come into the record. */
@GraphQLApi
public class MeetingEditing {

    private final WriteTransactions desk;
    private final MeetingRecorder recorder;
    private final MeetingRepository meetings;

    public MeetingEditing(WriteTransactions desk, MeetingRecorder recorder, MeetingRepository meetings) {
        this.desk = desk;
        this.recorder = recorder;
        this.meetings = meetings;
    }

    @Mutation
    @Description(
            "Records a meeting. Its slug names it for ever: the same content again changes nothing, other content is a conflict.")
    public @NonNull Uni<MeetingPayload> recordMeeting(@NonNull MeetingInput input) {
        return desk.record(() -> recorder.record(input)).chain(recorded -> meetings.byKey(recorded.key())
                .map(meeting -> new MeetingPayload(meeting, recorded.created())));
    }
}
