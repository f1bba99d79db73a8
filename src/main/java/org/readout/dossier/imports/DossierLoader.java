package org.readout.dossier.imports;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.readout.dossier.document.Dossier;
import org.readout.graphql.error.BadInput;
import org.readout.writing.JournalHead;
import org.readout.writing.Recorded;
import org.readout.writing.Recorder;

/** Records what a dossier holds. */
@ApplicationScoped
public class DossierLoader {

    private final JournalHead journal;
    private final Recorder recorder;

    DossierLoader(JournalHead journal, Recorder recorder) {
        this.journal = journal;
        this.recorder = recorder;
    }

    /**
     * Records all of a dossier in one transaction, or nothing of it. What the record has already stays as it is.
     *
     * @return how many records are new
     * @throws BadInput at the path of the fault, as {@code statements[3].reports[0].article}
     */
    public Uni<Integer> load(Dossier dossier) {
        return Panache.withTransaction(() -> turn().chain(() -> record(dossier)));
    }

    /** The same where the record is empty; else nothing. */
    public Uni<Integer> loadIntoEmpty(Dossier dossier) {
        return Panache.withTransaction(() -> turn().chain(
                        last -> last == 0 ? record(dossier) : Uni.createFrom().item(0)));
    }

    private Uni<Long> turn() {
        return journal.taken(null, null);
    }

    private Uni<Integer> record(Dossier dossier) {
        if (!dossier.revisions().isEmpty()) {
            throw BadInput.at("revisions", "They are made by `readout import`.");
        }
        return Multi.createBy()
                .concatenating()
                .streams(
                        each("actors", dossier.actors(), recorder::record),
                        each("topics", dossier.topics(), recorder::record),
                        each("events", dossier.events(), recorder::record),
                        each("meetings", dossier.meetings(), recorder::record),
                        each("articles", dossier.articles(), recorder::record),
                        each("statements", dossier.statements(), recorder::record),
                        each("statusChanges", dossier.statusChanges(), recorder::record),
                        each("contradictions", dossier.contradictions(), recorder::record))
                .select()
                .where(Recorded::created)
                .collect()
                .with(Collectors.summingInt(recorded -> 1));
    }

    /** Writes it out of the session, which would otherwise look at all that it holds before each query. */
    private static Uni<Void> forget() {
        return Panache.getSession().chain(session -> session.flush().invoke(session::clear));
    }

    private static <T> Multi<Recorded> each(String list, List<T> inputs, Function<T, Uni<Recorded>> record) {
        return Multi.createFrom()
                .items(IntStream.range(0, inputs.size()).boxed())
                .onItem()
                .transformToUniAndConcatenate(i -> Uni.createFrom()
                        .deferred(() -> record.apply(inputs.get(i)))
                        .call(DossierLoader::forget)
                        .onFailure(BadInput.class)
                        .transform(fault -> fault.within(list + "[" + i + "]")));
    }
}
