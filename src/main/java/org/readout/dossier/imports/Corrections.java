package org.readout.dossier.imports;

import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.readout.dossier.document.Entry;
import org.readout.graphql.error.ReadoutException;
import org.readout.writing.ConstraintViolations;
import org.readout.writing.Correction;
import org.readout.writing.JournalHead;
import org.readout.writing.RecordEntity;
import org.readout.writing.RecordWriter;

/** Corrects what stands in the record with other content than a document has, each in a transaction of its own. */
@ApplicationScoped
class Corrections {

    private final JournalHead journal;
    private final List<RecordWriter<?, ?>> writers;

    Corrections(JournalHead journal, @All List<RecordWriter<?, ?>> writers) {
        this.journal = journal;
        this.writers = writers;
    }

    Outcome make(List<Entry.Read<?>> entries, ImportOptions options) {
        Outcome outcome = Outcome.NONE;
        for (Entry.Read<?> entry : entries) {
            if (options.strict() && !outcome.refused().isEmpty()) {
                break;
            }
            outcome = outcome.and(made(entry, options));
        }
        return outcome;
    }

    private <I> Outcome made(Entry.Read<I> entry, ImportOptions options) {
        try {
            boolean changed = Revisions.await(
                    () -> Panache.withTransaction(() -> journal.taken(options.editor(), options.reason())
                                    .chain(() -> corrected(writer(entry.kind().input()), entry.input())))
                            .onFailure(ConstraintViolations::isRule)
                            .transform(ConstraintViolations::fault));
            return changed ? Outcome.corrected(List.of(entry)) : Outcome.present(entry);
        } catch (ReadoutException fault) {
            return Outcome.refused(entry.refused(fault));
        }
    }

    /** Whether it changed; what others removed in the meantime is recorded anew. */
    private static <I, E extends RecordEntity> Uni<Boolean> corrected(RecordWriter<I, E> writer, I input) {
        return writer.stored(input)
                .chain(stored ->
                        stored == null ? writer.record(input) : writer.correct(stored, input, Correction.OF_ANY))
                .map(done -> done.created());
    }

    @SuppressWarnings("unchecked")
    private <I> RecordWriter<I, ?> writer(Class<I> input) {
        return (RecordWriter<I, ?>)
                writers.stream().filter(one -> one.input() == input).findFirst().orElseThrow();
    }
}
