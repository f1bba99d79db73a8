package org.readout.actor;

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

/** How actors come into the record, and are put right. */
@GraphQLApi
public class ActorEditing {

    private final WriteTransactions desk;
    private final Recorder recorder;
    private final ActorRepository actors;

    public ActorEditing(WriteTransactions desk, Recorder recorder, ActorRepository actors) {
        this.desk = desk;
        this.recorder = recorder;
        this.actors = actors;
    }

    @Mutation
    @Description(
            "Records an actor. Its slug names it for ever: the same content again changes nothing, other content is a conflict.")
    public @NonNull Uni<ActorPayload> recordActor(@NonNull ActorInput input) {
        return payload(desk.record(() -> recorder.record(input)));
    }

    @Mutation
    @Description(
            "Replaces the content of the actor under the input's slug; the old one stays in its revisions. The content that "
                    + "it has already changes nothing; with `revision`, it is a conflict where the actor has moved on from it.")
    public @NonNull Uni<ActorPayload> correctActor(
            @NonNull ActorInput input,
            @NonNull @TextArgument(max = TextLength.SENTENCE, blank = false) String reason,
            Integer revision) {
        return payload(desk.revise(
                reason,
                () -> WriteTransactions.withinInput(() -> recorder.correct(input, new Correction(revision, false)))));
    }

    private Uni<ActorPayload> payload(Uni<Recorded> written) {
        return written.chain(
                recorded -> actors.byKey(recorded.key()).map(actor -> new ActorPayload(actor, recorded.created())));
    }
}
