package org.readout.dossier.editing;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import org.readout.graphql.error.ReadoutException;
import org.readout.graphql.warmup.WarmupRehearsal;
import org.readout.writing.RecordModel;
import org.readout.writing.RecordModels;
import org.readout.writing.Recorder;
import org.readout.writing.transaction.WriteTransactions;

/** Records once more, of each kind, what the record has already. */
@Singleton
class RecordingRehearsal implements WarmupRehearsal {

    private final WriteTransactions desk;
    private final RecordRevisions revisions;
    private final RecordModels models;
    private final Recorder recorder;

    RecordingRehearsal(WriteTransactions desk, RecordRevisions revisions, RecordModels models, Recorder recorder) {
        this.desk = desk;
        this.revisions = revisions;
        this.models = models;
        this.recorder = recorder;
    }

    @Override
    public CompletableFuture<Void> rehearse() {
        return desk.rehearse(() -> Multi.createFrom()
                        .iterable(models.all())
                        .onItem()
                        .transformToUniAndConcatenate(this::once)
                        .collect()
                        .last())
                .subscribeAsCompletionStage();
    }

    private <I> Uni<Void> once(RecordModel<I, ?> model) {
        return revisions
                .any(model)
                .chain(input -> input == null
                        ? Uni.createFrom().voidItem()
                        : recorder.record(input).replaceWithVoid())
                // as where what it refers to was retracted since
                .onFailure(ReadoutException.class)
                .recoverWithNull();
    }
}
