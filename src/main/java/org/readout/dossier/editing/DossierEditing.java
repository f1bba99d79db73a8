package org.readout.dossier.editing;

import io.quarkus.arc.All;
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
import org.readout.actor.ActorInput;
import org.readout.article.ArticleInput;
import org.readout.event.EventInput;
import org.readout.event.TopicInput;
import org.readout.graphql.TextArgument;
import org.readout.graphql.TextLength;
import org.readout.graphql.error.BadInput;
import org.readout.meeting.MeetingInput;
import org.readout.outlook.ContradictionInput;
import org.readout.statement.StatementInput;
import org.readout.status.StatusChangeInput;
import org.readout.writing.Correction;
import org.readout.writing.Inputs;
import org.readout.writing.RecordEntity;
import org.readout.writing.RecordWriter;
import org.readout.writing.WriteTransactions;

/** How records of all kinds come into the record together. */
@GraphQLApi
public class DossierEditing {

    private static final int MOST_RECORDS = 1000;

    private final WriteTransactions desk;
    private final List<RecordWriter<?, ?>> writers;

    public DossierEditing(WriteTransactions desk, @All List<RecordWriter<?, ?>> writers) {
        this.desk = desk;
        this.writers = writers;
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
        List<Part<?>> parts = parts(dossier);
        int records = parts.stream().mapToInt(part -> part.inputs().size()).sum();
        if (records > MOST_RECORDS) {
            throw BadInput.at(
                    "dossier", "It has " + records + " records; at most " + MOST_RECORDS + " are taken at once.");
        }
        return reason == null
                ? desk.change(() -> record(parts, false))
                : desk.revise(reason, () -> record(parts, corrects));
    }

    private static List<Part<?>> parts(DossierInput dossier) {
        return List.of(
                new Part<>("actors", ActorInput.class, dossier.actors()),
                new Part<>("topics", TopicInput.class, dossier.topics()),
                new Part<>("events", EventInput.class, dossier.events()),
                new Part<>("meetings", MeetingInput.class, dossier.meetings()),
                new Part<>("articles", ArticleInput.class, dossier.articles()),
                new Part<>("statements", StatementInput.class, dossier.statements()),
                new Part<>("statusChanges", StatusChangeInput.class, dossier.statusChanges()),
                new Part<>("contradictions", ContradictionInput.class, dossier.contradictions()));
    }

    private Uni<DossierPayload> record(List<Part<?>> parts, boolean corrects) {
        return Multi.createFrom()
                .iterable(parts)
                .onItem()
                .transformToMultiAndConcatenate(part -> record(part, corrects))
                .collect()
                .in(() -> new DossierPayload[] {DossierPayload.NONE}, (sum, one) -> sum[0] = sum[0].and(one))
                .map(sum -> sum[0]);
    }

    private <I> Multi<DossierPayload> record(Part<I> part, boolean corrects) {
        RecordWriter<I, ?> writer = writer(part.type());
        return Multi.createFrom()
                .items(IntStream.range(0, part.inputs().size()).boxed())
                .onItem()
                .transformToUniAndConcatenate(i -> Uni.createFrom()
                        .deferred(() -> record(writer, part.inputs().get(i), corrects))
                        .call(DossierEditing::forget)
                        .onFailure(BadInput.class)
                        .transform(fault -> fault.within("dossier." + part.list() + "[" + i + "]")));
    }

    private static <I, E extends RecordEntity> Uni<DossierPayload> record(
            RecordWriter<I, E> writer, I input, boolean corrects) {
        if (!corrects) {
            return writer.record(input)
                    .map(done -> done.created() ? new DossierPayload(1, 0, 0) : new DossierPayload(0, 1, 0));
        }
        return writer.stored(input)
                .chain(stored -> stored == null
                        ? record(writer, input, false)
                        : writer.correct(stored, input, Correction.OF_ANY)
                                .map(done ->
                                        done.created() ? new DossierPayload(0, 0, 1) : new DossierPayload(0, 1, 0)));
    }

    /** Writes it out of the session, which would otherwise look at all that it holds before each query. */
    private static Uni<Void> forget() {
        return Panache.getSession().chain(session -> session.flush().invoke(session::clear));
    }

    @SuppressWarnings("unchecked")
    private <I> RecordWriter<I, ?> writer(Class<I> type) {
        return (RecordWriter<I, ?>)
                writers.stream().filter(one -> one.input() == type).findFirst().orElseThrow();
    }

    /** One list of a dossier. */
    private record Part<I>(String list, Class<I> type, List<I> inputs) {

        private Part {
            inputs = Inputs.listed(inputs);
        }
    }
}
