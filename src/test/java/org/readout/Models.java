package org.readout;

import java.util.List;
import java.util.stream.Stream;
import org.readout.actor.ActorModel;
import org.readout.article.ArticleModel;
import org.readout.dossier.document.RevisionInput;
import org.readout.event.EventModel;
import org.readout.event.topic.TopicModel;
import org.readout.meeting.MeetingModel;
import org.readout.outlook.contradiction.ContradictionModel;
import org.readout.statement.StatementModel;
import org.readout.status.StatusChangeModel;
import org.readout.writing.RecordModel;
import org.readout.writing.RecordModels;
import org.readout.writing.content.EntryKind;

/** The kinds of records, for tests that need no server; {@code RecordKindsTest} compares them with those that it finds. */
public final class Models {

    public static final ActorModel ACTOR = new ActorModel();
    public static final TopicModel TOPIC = new TopicModel();
    public static final EventModel EVENT = new EventModel();
    public static final MeetingModel MEETING = new MeetingModel();
    public static final ArticleModel ARTICLE = new ArticleModel();
    public static final StatementModel STATEMENT = new StatementModel();
    public static final StatusChangeModel STATUS_CHANGE = new StatusChangeModel();
    public static final ContradictionModel CONTRADICTION = new ContradictionModel();

    public static final RecordModels ALL =
            new RecordModels(List.of(CONTRADICTION, STATUS_CHANGE, STATEMENT, ARTICLE, MEETING, EVENT, TOPIC, ACTOR));

    private Models() {}

    /** All that documents hold. */
    public static Stream<EntryKind<?>> withRevisions() {
        return Stream.concat(ALL.all().stream(), Stream.of(RevisionInput.KIND));
    }

    public static Stream<RecordModel<?, ?>> records() {
        return ALL.all().stream();
    }
}
