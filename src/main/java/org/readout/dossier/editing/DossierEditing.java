package org.readout.dossier.editing;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.readout.graphql.TextArgument;
import org.readout.graphql.TextLength;
import org.readout.graphql.error.BadInput;
import org.readout.writing.Recorder;
import org.readout.writing.transaction.WriteTransactions;

/** How records of all kinds come into the record together. */
@GraphQLApi
public class DossierEditing {

    private static final int MOST_RECORDS = 1000;

    private final WriteTransactions desk;
    private final Recorder recorder;

    public DossierEditing(WriteTransactions desk, Recorder recorder) {
        this.desk = desk;
        this.recorder = recorder;
    }

    @Mutation
    @Description(
            "Records all of a dossier in one transaction, or nothing of it; with `correct`, what stands under the same slug "
                    + "with other content is corrected, for the reason given.")
    public @NonNull Uni<DossierPayload> recordDossier(
            @NonNull @Description("What to record.") DossierInput dossier,
            @DefaultValue("false") @Description("Whether to correct what stands there with other content.")
                    Boolean correct,
            @TextArgument(max = TextLength.SENTENCE, blank = false) String reason) {
        boolean corrects = Boolean.TRUE.equals(correct);
        if (corrects && reason == null) {
            throw BadInput.at("reason", "A correction has a reason.");
        }
        List<DossierInput.Part> parts = dossier.parts();
        int records = parts.stream().mapToInt(part -> part.inputs().size()).sum();
        if (records > MOST_RECORDS) {
            throw BadInput.at(
                    "dossier", "It has " + records + " records; at most " + MOST_RECORDS + " are taken at once.");
        }
        return reason == null
                ? desk.change(() -> record(parts, false))
                : desk.revise(reason, () -> record(parts, corrects));
    }

    private Uni<DossierPayload> record(List<DossierInput.Part> parts, boolean corrects) {
        return Multi.createFrom()
                .iterable(parts)
                .onItem()
                .transformToMultiAndConcatenate(part -> record(part, corrects))
                .collect()
                .in(() -> new DossierPayload[] {DossierPayload.NONE}, (sum, one) -> sum[0] = sum[0].and(one))
                .map(sum -> sum[0]);
    }

    private Multi<DossierPayload> record(DossierInput.Part part, boolean corrects) {
        return Multi.createFrom()
                .items(IntStream.range(0, part.inputs().size()).boxed())
                .onItem()
                .transformToUniAndConcatenate(i -> Uni.createFrom()
                        .deferred(() -> record(part.inputs().get(i), corrects))
                        .call(DossierEditing::forget)
                        .onFailure(BadInput.class)
                        .transform(fault -> fault.within("dossier." + part.list() + "[" + i + "]")));
    }

    private Uni<DossierPayload> record(Object input, boolean corrects) {
        Uni<Recorder.Change> change = corrects
                ? recorder.recordOrCorrect(input)
                : recorder.record(input).map(done -> done.created() ? Recorder.Change.RECORDED : Recorder.Change.NONE);
        return change.map(DossierPayload::of);
    }

    /** Writes it out of the session, which would otherwise look at all that it holds before each query. */
    private static Uni<Void> forget() {
        return Panache.getSession().chain(session -> session.flush().invoke(session::clear));
    }
}
