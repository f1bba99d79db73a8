package org.readout.statement;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.readout.actor.ActorRepository;
import org.readout.article.ArticleRepository;
import org.readout.event.EventRepository;
import org.readout.event.TopicRepository;
import org.readout.graphql.FaultCollector;
import org.readout.graphql.TextLength;
import org.readout.graphql.TextRule;
import org.readout.graphql.error.BadInput;
import org.readout.meeting.MeetingRepository;
import org.readout.writing.InputCheck;
import org.readout.writing.Inputs;
import org.readout.writing.Recorded;
import org.readout.writing.Retraction;
import org.readout.writing.SluggedWriter;

/** Writes statements with their reports. */
@Singleton
public class StatementRecorder extends SluggedWriter<StatementInput, StatementEntity> {

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
        super(statements, StatementInput.class);
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

    /**
     * Marks a statement as retracted within the caller's transaction; once more changes nothing.
     *
     * @throws BadInput where there is no such statement
     */
    public Uni<Recorded> retract(String slug) {
        FaultCollector faults = new FaultCollector();
        faults.check("slug", slug, SLUG);
        faults.end();
        return statements.stored(slug).chain(stored -> {
            if (stored == null) {
                throw BadInput.at("slug", "There is no statement '" + slug + "'.");
            }
            return Retraction.of(stored);
        });
    }

    @Override
    protected Uni<StatementEntity> entity(StatementInput input) {
        return references(inputs.check(input)).map(known -> new StatementEntity(input, known));
    }

    @Override
    protected String name(StatementInput input) {
        return input.slug();
    }

    @Override
    protected String slug(StatementEntity fresh) {
        return fresh.slug;
    }

    @Override
    protected Uni<Void> check(StatementEntity stored, StatementEntity fresh, StatementInput input) {
        return conveyances.check(stored, fresh);
    }

    @Override
    protected Uni<List<String>> differencesBeside(StatementEntity stored, StatementEntity fresh) {
        return reports.stored(stored.key())
                .map(carriers -> ReportEntity.same(carriers, fresh.reports) ? List.of() : List.of("reports"));
    }

    @Override
    protected Uni<Void> deleteBeside(StatementEntity stored) {
        return reports.stored(stored.key())
                .chain(carriers -> Panache.getSession().chain(session -> session.removeAll(carriers.toArray())));
    }

    @Override
    protected Uni<Void> persistBeside(StatementEntity fresh, StatementEntity stored) {
        fresh.reports.forEach(carrier -> carrier.statement = stored.key());
        return reports.persist(fresh.reports);
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
}
