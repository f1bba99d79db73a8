package org.readout.dossier.imports;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Supplier;
import org.readout.dossier.document.Entry;
import org.readout.dossier.document.RevisionInput;
import org.readout.graphql.error.BadInput;
import org.readout.graphql.error.Conflict;
import org.readout.graphql.error.ReadoutException;
import org.readout.statement.StatementRepository;
import org.readout.statement.input.StatementInput;
import org.readout.writing.Correction;
import org.readout.writing.RecordModel;
import org.readout.writing.RecordModels;
import org.readout.writing.Recorder;
import org.readout.writing.Retraction;
import org.readout.writing.input.InputCheck;
import org.readout.writing.reference.ReferenceLookup;
import org.readout.writing.transaction.JournalHead;
import org.readout.writing.transaction.Recorded;

/** Makes later revisions of statements as an editor made them, with who, why and when. */
@ApplicationScoped
class Revisions {

    private final JournalHead journal;
    private final RecordModel<StatementInput, ?> model;
    private final Recorder recorder;
    private final ReferenceLookup lookup;
    private final StatementRepository statements;
    private final RevisedRepository revised;

    Revisions(
            JournalHead journal,
            RecordModels models,
            Recorder recorder,
            ReferenceLookup lookup,
            StatementRepository statements,
            RevisedRepository revised) {
        this.journal = journal;
        this.model = models.of(StatementInput.class);
        this.recorder = recorder;
        this.lookup = lookup;
        this.statements = statements;
        this.revised = revised;
    }

    /** Makes one in a transaction of its own; one that the record has already changes nothing. */
    Outcome make(Entry.Read<?> entry) {
        RevisionInput input = (RevisionInput) entry.input();
        try {
            return await(() -> Panache.withTransaction(() -> made(entry.check(), input)))
                    ? Outcome.recorded(entry)
                    : Outcome.present(entry);
        } catch (ReadoutException fault) {
            return Outcome.refused(entry.refused(fault));
        }
    }

    /** Whether it is new. */
    private Uni<Boolean> made(InputCheck check, RevisionInput input) {
        return check.isFaulty()
                ? lookup.references(check).replaceWith(false)
                : journal.taken(input.by(), input.reason())
                        .chain(() -> revised.revisions(input.slug()))
                        .chain(stored -> made(input, stored));
    }

    /** Whether it is new. */
    private Uni<Boolean> made(RevisionInput input, List<RevisionInput> stored) {
        if (isPresent(model, input, stored)) {
            return Uni.createFrom().item(false);
        }
        return written(input)
                .invoke(recorded -> {
                    if (!recorded.created()) {
                        throw sameContent();
                    }
                })
                .chain(() -> Panache.getSession())
                .chain(session -> session.flush())
                .chain(() -> revised.dateLast(input.at()))
                .replaceWith(true);
    }

    /**
     * Whether a revision is one of those that its statement has.
     *
     * @param stored from the second on
     * @throws ReadoutException where it is another than the one of its number, or not the next
     */
    static boolean isPresent(
            RecordModel<StatementInput, ?> statements, RevisionInput input, List<RevisionInput> stored) {
        for (RevisionInput other : stored) {
            if (other.number() == input.number()) {
                compare(statements, input, other);
                return true;
            }
        }
        if (stored.size() + 2 != input.number()) {
            throw BadInput.at("number", "The next revision of '" + input.slug() + "' is " + (stored.size() + 2) + ".");
        }
        return false;
    }

    static BadInput sameContent() {
        return BadInput.at("content", "It is the content that the statement has.");
    }

    private Uni<Recorded> written(RevisionInput input) {
        return input.content() == null
                ? Retraction.of(statements, input.slug(), lookup)
                : recorder.correct(input.content(), Correction.OF_ANY)
                        .onFailure(BadInput.class)
                        .transform(fault -> fault.within("content"));
    }

    private static void compare(RecordModel<StatementInput, ?> statements, RevisionInput input, RevisionInput stored) {
        if ((input.content() == null) != (stored.content() == null)) {
            throw new Conflict(input.slug(), List.of("content"));
        }
        if (input.content() != null) {
            List<String> fields = statements.inputDifferences(input.content(), stored.content());
            if (!fields.isEmpty()) {
                throw new Conflict(input.slug(), fields);
            }
        }
        if (!input.reason().equals(stored.reason())) {
            throw new Conflict(input.slug(), List.of("reason"));
        }
    }

    /** The work is made where it runs, for Panache keeps its session with the context. */
    static <T> T await(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
