package org.readout;

import java.util.List;
import org.readout.actor.ActorInput;
import org.readout.article.ArticleInput;
import org.readout.dossier.document.RevisionInput;
import org.readout.event.EventInput;
import org.readout.event.topic.TopicInput;
import org.readout.meeting.MeetingInput;
import org.readout.outlook.contradiction.ContradictionInput;
import org.readout.statement.input.StatementInput;
import org.readout.status.StatusChangeInput;
import org.readout.writing.input.Inputs;

/** A document as its readers take it, whole: the lists by the names of their kinds; a list that is left out is empty. */
public record Dossier(
        List<ActorInput> actors,
        List<TopicInput> topics,
        List<EventInput> events,
        List<MeetingInput> meetings,
        List<ArticleInput> articles,
        List<StatementInput> statements,
        List<StatusChangeInput> statusChanges,
        List<ContradictionInput> contradictions,
        List<RevisionInput> revisions) {

    public Dossier {
        actors = Inputs.listed(actors);
        topics = Inputs.listed(topics);
        events = Inputs.listed(events);
        meetings = Inputs.listed(meetings);
        articles = Inputs.listed(articles);
        statements = Inputs.listed(statements);
        statusChanges = Inputs.listed(statusChanges);
        contradictions = Inputs.listed(contradictions);
        revisions = Inputs.listed(revisions);
    }
}
