package org.readout.dossier.editing;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.readout.actor.ActorInput;
import org.readout.article.ArticleInput;
import org.readout.event.EventInput;
import org.readout.event.topic.TopicInput;
import org.readout.meeting.MeetingInput;
import org.readout.outlook.contradiction.ContradictionInput;
import org.readout.statement.input.StatementInput;
import org.readout.status.StatusChangeInput;
import org.readout.writing.input.Inputs;

/** A part of the record as one mutation records it. */
@Input("DossierInput")
@RegisterForReflection(registerFullHierarchy = true)
@Description("Records of all kinds, recorded in this order; at most 1000 together.")
public record DossierInput(
        @Nullable @Description("Actors.") List<@NonNull ActorInput> actors,
        @Nullable @Description("Topics.") List<@NonNull TopicInput> topics,

        @Nullable @Description("Events, at which the actors above can be attendees.")
        List<@NonNull EventInput> events,

        @Nullable @Description("Meetings.") List<@NonNull MeetingInput> meetings,
        @Nullable @Description("Articles.") List<@NonNull ArticleInput> articles,

        @Nullable @Description("Statements, with the reports that the articles above carry.")
        List<@NonNull StatementInput> statements,

        @Nullable @Description("Statuses that meetings were given.")
        List<@NonNull StatusChangeInput> statusChanges,

        @Nullable @Description("Contradictions that an editor sees.")
        List<@NonNull ContradictionInput> contradictions) {

    /** Its lists in their order. */
    List<Part> parts() {
        return List.of(
                new Part("actors", actors),
                new Part("topics", topics),
                new Part("events", events),
                new Part("meetings", meetings),
                new Part("articles", articles),
                new Part("statements", statements),
                new Part("statusChanges", statusChanges),
                new Part("contradictions", contradictions));
    }

    /** One of its lists; empty where it is left out. */
    record Part(String list, List<?> inputs) {

        Part {
            inputs = Inputs.listed(inputs);
        }
    }
}
