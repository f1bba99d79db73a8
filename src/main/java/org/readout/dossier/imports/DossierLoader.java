package org.readout.dossier.imports;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.readout.actor.ActorRecorder;
import org.readout.article.ArticleRecorder;
import org.readout.dossier.document.Dossier;
import org.readout.event.EventRecorder;
import org.readout.event.TopicRecorder;
import org.readout.graphql.error.BadInput;
import org.readout.meeting.MeetingRecorder;
import org.readout.outlook.ContradictionRecorder;
import org.readout.statement.StatementRecorder;
import org.readout.status.StatusChangeRecorder;
import org.readout.writing.JournalHead;
import org.readout.writing.Recorded;

/** Records what a dossier holds. */
@ApplicationScoped
public class DossierLoader {

    private final JournalHead journal;
    private final ActorRecorder actors;
    private final TopicRecorder topics;
    private final EventRecorder events;
    private final MeetingRecorder meetings;
    private final ArticleRecorder articles;
    private final StatementRecorder statements;
    private final StatusChangeRecorder changes;
    private final ContradictionRecorder contradictions;

    DossierLoader(
            JournalHead journal,
            ActorRecorder actors,
            TopicRecorder topics,
            EventRecorder events,
            MeetingRecorder meetings,
            ArticleRecorder articles,
            StatementRecorder statements,
            StatusChangeRecorder changes,
            ContradictionRecorder contradictions) {
        this.journal = journal;
        this.actors = actors;
        this.topics = topics;
        this.events = events;
        this.meetings = meetings;
        this.articles = articles;
        this.statements = statements;
        this.changes = changes;
        this.contradictions = contradictions;
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
                        each("actors", dossier.actors(), actors::record),
                        each("topics", dossier.topics(), topics::record),
                        each("events", dossier.events(), events::record),
                        each("meetings", dossier.meetings(), meetings::record),
                        each("articles", dossier.articles(), articles::record),
                        each("statements", dossier.statements(), statements::record),
                        each("statusChanges", dossier.statusChanges(), changes::record),
                        each("contradictions", dossier.contradictions(), contradictions::record))
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
