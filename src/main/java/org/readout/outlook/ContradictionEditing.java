package org.readout.outlook;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.readout.writing.WriteTransactions;

/** How contradictions that editors see come into the record. */
@GraphQLApi
public class ContradictionEditing {

    private final WriteTransactions desk;
    private final ContradictionRecorder recorder;
    private final ContradictionRepository contradictions;

    public ContradictionEditing(
            WriteTransactions desk, ContradictionRecorder recorder, ContradictionRepository contradictions) {
        this.desk = desk;
        this.recorder = recorder;
        this.contradictions = contradictions;
    }

    @Mutation
    @Description(
            "Records a contradiction that likelihood does not show; the same once more changes nothing, another note on it is a conflict.")
    public @NonNull Uni<ContradictionPayload> recordContradiction(@NonNull ContradictionInput input) {
        return desk.record(() -> recorder.record(input)).chain(recorded -> contradictions
                .byKey(recorded.key())
                .map(contradiction -> new ContradictionPayload(contradiction, recorded.created())));
    }
}
