package org.readout.statement;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.readout.actor.ActorRepository;
import org.readout.article.ArticleRepository;
import org.readout.event.EventRepository;
import org.readout.event.TopicRepository;
import org.readout.graphql.FaultCollector;
import org.readout.graphql.TextLength;
import org.readout.graphql.TextRule;
import org.readout.graphql.error.BadInput;
import org.readout.graphql.error.Conflict;
import org.readout.meeting.MeetingRepository;
import org.readout.writing.InputCheck;
import org.readout.writing.Inputs;
import org.readout.writing.Recorded;
import org.readout.writing.Recorder;

/** Writes statements with their reports. */
@ApplicationScoped
public class StatementRecorder {

    private static final int ONE_SESSION = 1;
    private static final TextRule SLUG = new TextRule(TextLength.SLUG);

    private final Inputs inputs;
    private final StatementRepository statements;
    private final ReportRepository reports;
    private final ConveyanceRules conveyances;
    private final ActorRepository actors;
    private final MeetingRepository meetings;
    private final EventRepository events;
    private final TopicRepository topics;
    private final ArticleRepository articles;

    StatementRecorder(
            Inputs inputs,
            StatementRepository statements,
            ReportRepository reports,
            ConveyanceRules conveyances,
            ActorRepository actors,
            MeetingRepository meetings,
            EventRepository events,
            TopicRepository topics,
            ArticleRepository articles) {
        this.inputs = inputs;
        this.statements = statements;
        this.reports = reports;
        this.conveyances = conveyances;
        this.actors = actors;
        this.meetings = meetings;
        this.events = events;
        this.topics = topics;
        this.articles = articles;
    }

    /** Records a statement within the caller's transaction, as {@link Recorder} says. */
    public Uni<Recorded> record(StatementInput input) {
        return written(
                input,
                (stored, fresh, carriers) ->
                        stored == null ? persist(fresh, carriers) : unchanged(stored, fresh, carriers));
    }

    /**
     * Replaces the content of a statement within the caller's transaction; the same content again changes nothing.
     *
     * @throws BadInput where there is no such statement, or only a retracted one
     */
    public Uni<Recorded> correct(StatementInput input) {
        return written(input, (stored, fresh, carriers) -> corrected(known(stored, input.slug()), fresh, carriers));
    }

    /**
     * Marks a statement as retracted within the caller's transaction; once more changes nothing.
     *
     * @throws BadInput where there is no such statement
     */
    public Uni<Recorded> retract(String slug) {
        FaultCollector faults = new FaultCollector();
        faults.check("slug", slug, SLUG);
        faults.end();
        return statements.stored(slug).map(stored -> {
            if (known(stored, slug).state == RecordState.RETRACTED) {
                return new Recorded(stored.id, false);
            }
            stored.retract();
            return new Recorded(stored.id, true);
        });
    }

    private static StatementEntity known(StatementEntity stored, String slug) {
        if (stored == null) {
            throw BadInput.at("slug", "There is no statement '" + slug + "'.");
        }
        return stored;
    }

    private Uni<Recorded> written(StatementInput input, Writing writing) {
        return references(inputs.check(input)).chain(known -> {
            StatementEntity fresh = new StatementEntity(input, known);
            List<ReportEntity> carriers = carriers(input, known);
            return statements.stored(input.slug()).chain(stored -> writing.of(stored, fresh, carriers));
        });
    }

    private static List<ReportEntity> carriers(StatementInput input, StatementReferences known) {
        List<ReportEntity> carriers = new ArrayList<>();
        Inputs.each(
                input.reports(),
                "reports",
                (report, path) -> carriers.add(
                        new ReportEntity(report, carriers.size(), path, known.articles(), known.actors())));
        return carriers;
    }

    private Uni<Recorded> persist(StatementEntity fresh, List<ReportEntity> carriers) {
        return conveyances
                .check(null, fresh)
                .chain(() -> statements.persist(fresh))
                .invoke(statement -> carriers.forEach(carrier -> carrier.statement = statement.id))
                .chain(statement -> reports.persist(carriers).replaceWith(new Recorded(statement.id, true)));
    }

    private Uni<Recorded> unchanged(StatementEntity stored, StatementEntity fresh, List<ReportEntity> carriers) {
        return reports.stored(stored.id).map(storedCarriers -> {
            List<String> fields = differences(stored, storedCarriers, fresh, carriers);
            if (!fields.isEmpty()) {
                throw new Conflict(stored.slug, fields);
            }
            return new Recorded(stored.id, false);
        });
    }

    private Uni<Recorded> corrected(StatementEntity stored, StatementEntity fresh, List<ReportEntity> carriers) {
        if (stored.state == RecordState.RETRACTED) {
            throw BadInput.at("slug", "'" + stored.slug + "' is retracted, and a retraction stands.");
        }
        return conveyances
                .check(stored, fresh)
                .chain(() -> reports.stored(stored.id))
                .chain(storedCarriers ->
                        differences(stored, storedCarriers, fresh, carriers).isEmpty()
                                ? Uni.createFrom().item(new Recorded(stored.id, false))
                                : replace(stored, storedCarriers, fresh, carriers));
    }

    private Uni<Recorded> replace(
            StatementEntity stored,
            List<ReportEntity> storedCarriers,
            StatementEntity fresh,
            List<ReportEntity> carriers) {
        if (stored.isCorrectedOut()) {
            throw BadInput.at("slug", "'" + stored.slug + "' was corrected too often to be corrected once more.");
        }
        stored.makeRoom();
        return Panache.getSession()
                .chain(session -> session.removeAll(storedCarriers.toArray()).chain(session::flush))
                .invoke(() -> stored.correct(fresh))
                .invoke(() -> carriers.forEach(carrier -> carrier.statement = stored.id))
                .chain(() -> reports.persist(carriers))
                .replaceWith(new Recorded(stored.id, true));
    }

    private static List<String> differences(
            StatementEntity stored,
            List<ReportEntity> storedCarriers,
            StatementEntity fresh,
            List<ReportEntity> carriers) {
        List<String> fields = new ArrayList<>(stored.differences(fresh));
        if (!ReportEntity.same(storedCarriers, carriers)) {
            fields.add("reports");
        }
        return fields;
    }

    /**
     * Finds all that a statement refers to, within the caller's transaction.
     *
     * @throws BadInput with all that is wrong with the input that was checked
     */
    public Uni<StatementReferences> references(InputCheck check) {
        return Uni.combine()
                .all()
                .unis(
                        actors.references(check),
                        meetings.references(check),
                        events.references(check),
                        topics.references(check),
                        articles.references(check),
                        statements.references(check),
                        statements.codeReferences())
                .usingConcurrencyOf(ONE_SESSION)
                .with(StatementReferences::new)
                .invoke(known -> check.end(known.all()));
    }

    /** What is done with what is stored under the slug, or null, and what the input says. */
    private interface Writing {
        Uni<Recorded> of(StatementEntity stored, StatementEntity fresh, List<ReportEntity> carriers);
    }
}
