package org.readout.actor;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.readout.writing.WriteTransactions;

/** How actors come into the record. */
@GraphQLApi
public class ActorEditing {

    private final WriteTransactions desk;
    private final ActorRecorder recorder;
    private final ActorRepository actors;

    public ActorEditing(WriteTransactions desk, ActorRecorder recorder, ActorRepository actors) {
        this.desk = desk;
        this.recorder = recorder;
        this.actors = actors;
    }

    @Mutation
    @Description(
            "Records an actor. Its slug names it for ever: the same content again changes nothing, other content is a conflict.")
    public @NonNull Uni<ActorPayload> recordActor(@NonNull ActorInput input) {
        return desk.record(() -> recorder.record(input)).chain(recorded -> actors.byKey(recorded.key())
                .map(actor -> new ActorPayload(actor, recorded.created())));
    }
}
