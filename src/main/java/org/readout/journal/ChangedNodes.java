package org.readout.journal;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.readout.actor.ActorRepository;
import org.readout.article.ArticleRepository;
import org.readout.event.EventRepository;
import org.readout.event.TopicRepository;
import org.readout.graphql.Node;
import org.readout.meeting.MeetingRepository;
import org.readout.outlook.ContradictionRepository;
import org.readout.platform.database.EnumColumn;
import org.readout.statement.StatementRepository;
import org.readout.status.StatusChangeRepository;

/** Finds what the journal's entries are of. */
@ApplicationScoped
public class ChangedNodes {

    private final ActorRepository actors;
    private final TopicRepository topics;
    private final EventRepository events;
    private final MeetingRepository meetings;
    private final ArticleRepository articles;
    private final StatementRepository statements;
    private final StatusChangeRepository statusChanges;
    private final ContradictionRepository contradictions;

    ChangedNodes(
            ActorRepository actors,
            TopicRepository topics,
            EventRepository events,
            MeetingRepository meetings,
            ArticleRepository articles,
            StatementRepository statements,
            StatusChangeRepository statusChanges,
            ContradictionRepository contradictions) {
        this.actors = actors;
        this.topics = topics;
        this.events = events;
        this.meetings = meetings;
        this.articles = articles;
        this.statements = statements;
        this.statusChanges = statusChanges;
        this.contradictions = contradictions;
    }

    Uni<Node> of(Change change) {
        return change.tidings() == null ? read(change) : change.tidings().node(() -> read(change));
    }

    private Uni<Node> read(Change change) {
        return switch (EnumColumn.get(change.storedRecordType())) {
            case ACTOR -> actors.byKey(change.recordKey()).map(Node.class::cast);
            case TOPIC -> topics.byKey(change.recordKey()).map(Node.class::cast);
            case EVENT -> events.byKey(change.recordKey()).map(Node.class::cast);
            case MEETING -> meetings.byKey(change.recordKey()).map(Node.class::cast);
            case ARTICLE -> articles.byKey(change.recordKey()).map(Node.class::cast);
            case STATEMENT -> statements.byKey(change.recordKey()).map(Node.class::cast);
            case STATUS_CHANGE -> statusChanges.byKey(change.recordKey()).map(Node.class::cast);
            case CONTRADICTION -> contradictions.byKey(change.recordKey()).map(Node.class::cast);
        };
    }
}
