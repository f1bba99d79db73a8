package org.readout.dossier.imports;

import io.quarkus.hibernate.reactive.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.readout.dossier.document.Entry;
import org.readout.graphql.error.ReadoutException;
import org.readout.writing.Recorder;
import org.readout.writing.transaction.ConstraintViolations;
import org.readout.writing.transaction.JournalHead;

/** Corrects what stands in the record with other content than a document has, each in a transaction of its own. */
@ApplicationScoped
class Corrections {

    private final JournalHead journal;
    private final Recorder recorder;

    Corrections(JournalHead journal, Recorder recorder) {
        this.journal = journal;
        this.recorder = recorder;
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

    /** What others removed in the meantime is recorded anew. */
    private <I> Outcome made(Entry.Read<I> entry, ImportOptions options) {
        try {
            Recorder.Change change = Revisions.await(
                    () -> Panache.withTransaction(() -> journal.taken(options.editor(), options.reason())
                                    .chain(() -> recorder.recordOrCorrect(entry.input())))
                            .onFailure(ConstraintViolations::isRule)
                            .transform(ConstraintViolations::fault));
            return change == Recorder.Change.NONE ? Outcome.present(entry) : Outcome.corrected(List.of(entry));
        } catch (ReadoutException fault) {
            return Outcome.refused(entry.refused(fault));
        }
    }
}
