package org.readout.meeting;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.readout.graphql.TextArgument;
import org.readout.graphql.TextLength;
import org.readout.writing.Correction;
import org.readout.writing.Recorder;
import org.readout.writing.transaction.Recorded;
import org.readout.writing.transaction.WriteTransactions;

/** How meetings come into the record, and are put right. */
@GraphQLApi
public class MeetingEditing {

    private final WriteTransactions desk;
    private final Recorder recorder;
    private final MeetingRepository meetings;

    public MeetingEditing(WriteTransactions desk, Recorder recorder, MeetingRepository meetings) {
        this.desk = desk;
        this.recorder = recorder;
        this.meetings = meetings;
    }

    @Mutation
    @Description(
            "Records a meeting. Its slug names it for ever: the same content again changes nothing, other content is a conflict.")
    public @NonNull Uni<MeetingPayload> recordMeeting(@NonNull MeetingInput input) {
        return payload(desk.record(() -> recorder.record(input)));
    }

    @Mutation
    @Description(
            "Replaces the content of the meeting under the input's slug; the old one stays in its revisions. The content that "
                    + "it has already changes nothing; with `revision`, it is a conflict where the meeting has moved on from it.")
    public @NonNull Uni<MeetingPayload> correctMeeting(
            @NonNull MeetingInput input,
            @NonNull @TextArgument(max = TextLength.SENTENCE, blank = false) String reason,
            Integer revision) {
        return payload(desk.revise(
                reason,
                () -> WriteTransactions.withinInput(() -> recorder.correct(input, new Correction(revision, false)))));
    }

    private Uni<MeetingPayload> payload(Uni<Recorded> written) {
        return written.chain(recorded ->
                meetings.byKey(recorded.key()).map(meeting -> new MeetingPayload(meeting, recorded.created())));
    }
}
