package org.readout.statement;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.readout.actor.ActorRepository;
import org.readout.article.ArticleRepository;
import org.readout.event.EventRepository;
import org.readout.event.TopicRepository;
import org.readout.graphql.Inputs;
import org.readout.graphql.Recorded;
import org.readout.graphql.Recorder;
import org.readout.graphql.error.Conflict;
import org.readout.meeting.MeetingRepository;

/** Writes statements with their reports. */
@ApplicationScoped
public class StatementRecorder {

    private static final int ONE_SESSION = 1;

    private final Inputs inputs;
    private final StatementRepository statements;
    private final ReportRepository reports;
    private final ActorRepository actors;
    private final MeetingRepository meetings;
    private final EventRepository events;
    private final TopicRepository topics;
    private final ArticleRepository articles;

    StatementRecorder(
            Inputs inputs,
            StatementRepository statements,
            ReportRepository reports,
            ActorRepository actors,
            MeetingRepository meetings,
            EventRepository events,
            TopicRepository topics,
            ArticleRepository articles) {
        this.inputs = inputs;
        this.statements = statements;
        this.reports = reports;
        this.actors = actors;
        this.meetings = meetings;
        this.events = events;
        this.topics = topics;
        this.articles = articles;
    }

    /** Records a statement within the caller's transaction, as {@link Recorder} says. */
    public Uni<Recorded> record(StatementInput input) {
        inputs.checked(input);
        return references(input).chain(known -> {
            StatementEntity fresh = new StatementEntity(input, known);
            List<ReportEntity> carriers = carriers(input, known);
            return statements
                    .stored(input.slug())
                    .chain(stored -> stored == null ? persist(fresh, carriers) : unchanged(stored, fresh, carriers));
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
        return statements
                .persist(fresh)
                .invoke(statement -> carriers.forEach(carrier -> carrier.statement = statement.id))
                .chain(statement -> reports.persist(carriers).replaceWith(new Recorded(statement.id, true)));
    }

    private Uni<Recorded> unchanged(StatementEntity stored, StatementEntity fresh, List<ReportEntity> carriers) {
        return reports.stored(stored.id).map(storedCarriers -> {
            List<String> fields = new ArrayList<>(stored.differences(fresh));
            if (!same(storedCarriers, carriers)) {
                fields.add("reports");
            }
            if (!fields.isEmpty()) {
                throw new Conflict(stored.slug, fields);
            }
            return new Recorded(stored.id, false);
        });
    }

    private static boolean same(List<ReportEntity> some, List<ReportEntity> others) {
        if (some.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < some.size(); i++) {
            if (!some.get(i).sameAs(others.get(i))) {
                return false;
            }
        }
        return true;
    }

    private Uni<StatementReferences> references(StatementInput input) {
        return Uni.combine()
                .all()
                .unis(
                        actors.references(actorsOf(input)),
                        meetings.references(
                                Inputs.listed(input.positions()).stream().map(PositionInput::meeting)),
                        events.references(Inputs.listed(input.events()).stream()),
                        topics.references(Inputs.listed(input.topics()).stream()),
                        articles.references(input.reports().stream().map(ReportInput::article)),
                        statements.references(Stream.of(input).map(StatementInput::conveyedBy)),
                        statements.codeReferences())
                .usingConcurrencyOf(ONE_SESSION)
                .with(StatementReferences::new);
    }

    private static Stream<String> actorsOf(StatementInput input) {
        return Stream.of(
                        Stream.of(input.speaker()),
                        Stream.of(input).map(StatementInput::onBehalfOf),
                        Inputs.listed(input.addressedTo()).stream(),
                        input.reports().stream()
                                .flatMap(report -> Inputs.listed(report.relays()).stream())
                                .map(RelayInput::actor))
                .flatMap(slugs -> slugs);
    }
}
