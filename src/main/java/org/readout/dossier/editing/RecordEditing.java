package org.readout.dossier.editing;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.readout.graphql.Node;
import org.readout.graphql.NodeId;
import org.readout.graphql.TextArgument;
import org.readout.graphql.TextLength;
import org.readout.graphql.error.BadInput;
import org.readout.writing.Correction;
import org.readout.writing.RecordEntity;
import org.readout.writing.RecordModel;
import org.readout.writing.RecordModels;
import org.readout.writing.RecordRepository;
import org.readout.writing.Recorder;
import org.readout.writing.Retraction;
import org.readout.writing.SlugRepository;
import org.readout.writing.transaction.Recorded;
import org.readout.writing.transaction.WriteTransactions;

/** How records of any kind are withdrawn, brought back and joined. */
@GraphQLApi
public class RecordEditing {

    private final WriteTransactions desk;
    private final RecordRevisions revisions;
    private final List<RecordRepository<?>> repositories;
    private final RecordModels models;
    private final Recorder recorder;

    public RecordEditing(
            WriteTransactions desk,
            RecordRevisions revisions,
            @All List<RecordRepository<?>> repositories,
            RecordModels models,
            Recorder recorder) {
        this.desk = desk;
        this.revisions = revisions;
        this.repositories = repositories;
        this.models = models;
        this.recorder = recorder;
    }

    @Mutation
    @Description(
            "Keeps a record of any kind, marked RETRACTED and out of lists, searches and outlooks; refused where others that "
                    + "stand refer to it, which the error names. Once more changes nothing.")
    public @NonNull Uni<RetractPayload> retract(
            @NonNull @Description("The global id of the record.") NodeId id,
            @NonNull @TextArgument(max = TextLength.SENTENCE, blank = false) String reason) {
        RecordRepository<?> repository = repository(id, "id");
        return desk.revise(reason, () -> stored(repository, id, "id").chain(Retraction::of))
                .chain(done -> node(repository, done))
                .map(RetractPayload::new);
    }

    @Mutation
    @Description(
            "All that refers to one record refers to the other of its kind from now on, and its slug and id find the other "
                    + "for ever.")
    public @NonNull Uni<MergePayload> merge(
            @NonNull @Description("The global id of the record that is no more.") NodeId from,
            @NonNull @Description("The global id of the record that stands for both.") NodeId into,
            @NonNull @TextArgument(max = TextLength.SENTENCE, blank = false) String reason) {
        RecordRepository<?> repository = repository(into, "into");
        if (repository(from, "from") != repository) {
            throw BadInput.at("from", "Only records of one kind are merged.");
        }
        if (!(repository instanceof SlugRepository<?>)) {
            throw BadInput.at("from", "Only records that have slugs are merged.");
        }
        return desk.revise(reason, () -> stored(repository, from, "from")
                        .chain(gone -> stored(repository, into, "into").chain(kept -> merged(repository, gone, kept))))
                .chain(done -> node(repository, done))
                .map(MergePayload::new);
    }

    @Mutation
    @Description("Makes an earlier revision the present one, as a new revision; also of a record that is retracted.")
    public @NonNull Uni<RestorePayload> restore(
            @NonNull @Description("The global id of the record.") NodeId id,
            @Description("Which revision.") int revision,
            @NonNull @TextArgument(max = TextLength.SENTENCE, blank = false) String reason) {
        RecordRepository<?> repository = repository(id, "id");
        return desk.revise(reason, () -> restored(repository, models.of(repository.kind()), id, revision))
                .chain(done -> node(repository, done))
                .map(RestorePayload::new);
    }

    private Uni<Recorded> merged(RecordRepository<?> repository, RecordEntity gone, RecordEntity kept) {
        if (gone.key().equals(kept.key())) {
            return Uni.createFrom().item(new Recorded(kept.key(), false));
        }
        if (kept.isRetracted()) {
            throw BadInput.at("into", "It is retracted; `restore` brings a revision of it back.");
        }
        return revisions
                .merge(repository.kind().name(), gone.key(), kept.key())
                .replaceWith(() -> new Recorded(kept.key(), true));
    }

    private <I> Uni<Recorded> restored(
            RecordRepository<?> repository, RecordModel<I, ?> model, NodeId id, int revision) {
        return stored(repository, id, "id").chain(stored -> revisions
                .content(stored.key(), revision, model)
                .chain(content -> {
                    if (content == null) {
                        throw BadInput.at(
                                "revision",
                                "It has no revision " + revision + "; its last is " + stored.revision() + ".");
                    }
                    return revisions
                            .beginRestoring()
                            .chain(() -> recorder.correct(stored, content, Correction.RESTORING))
                            .onFailure(BadInput.class)
                            .transform(fault -> fault.within("revision"));
                }));
    }

    private static <E extends RecordEntity> Uni<E> stored(RecordRepository<E> repository, NodeId id, String argument) {
        return repository.stored(id).invoke(found -> {
            if (found == null) {
                throw unknown(argument);
            }
        });
    }

    private RecordRepository<?> repository(NodeId id, String argument) {
        for (RecordRepository<?> one : repositories) {
            if (one.holds(id.type())) {
                return one;
            }
        }
        throw unknown(argument);
    }

    private static BadInput unknown(String argument) {
        return BadInput.at(argument, "There is no record of this id.");
    }

    private static Uni<Node> node(RecordRepository<?> repository, Recorded done) {
        return repository.byKey(done.key()).map(Node.class::cast);
    }
}
