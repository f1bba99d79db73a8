package org.readout.meeting;

import io.smallrye.graphql.api.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.readout.event.place.PlaceInput;
import org.readout.graphql.FaultCollector;
import org.readout.graphql.Text;
import org.readout.graphql.TextLength;
import org.readout.meeting.duration.DurationInput;
import org.readout.meeting.participation.ParticipationInput;
import org.readout.time.PartialDateInput;
import org.readout.writing.input.InputRules;
import org.readout.writing.input.RefersTo;
import org.readout.writing.input.Slugged;

/** A meeting as an editor writes it. */
@Input("MeetingInput")
@Description("A meeting to record.")
public record MeetingInput(
        @NonNull @NotNull @Slugged @Description("The public name in addresses.")
        String slug,

        @NonNull @NotNull @Text(max = TextLength.NAME, blank = false) @Description("What the record calls it.")
        String title,

        @NonNull @NotNull @Description("In what form they meet.")
        MeetingFormat format,

        @RefersTo("event")
        @Text(max = TextLength.SLUG)
        @Description("The event on whose sidelines it takes place, by slug.")
        String event,

        @Valid @Description("Where it takes place.") PlaceInput place,
        @Valid @Description("When it takes place.") PartialDateInput date,
        @Valid @Description("How long it was to last.") DurationInput plannedDuration,
        @Valid @Description("How long it lasted.") DurationInput actualDuration,

        @Description(
                "False where it was kept from the public at the time; null where that is contested or nobody says.")
        Boolean disclosed,

        @RefersTo("meeting")
        @Text(max = TextLength.SLUG)
        @Description("The meeting that it is a part of, as the one-on-one of a summit, by slug; a part has no parts.")
        String partOf,

        @NonNull @NotNull @Size(max = 1000) @Description("Who takes part.")
        List<@NonNull @NotNull @Valid ParticipationInput> participants,

        @Nullable @Size(max = 100) @Description("What it is about, by slug.")
        List<@NonNull @NotNull @RefersTo("topic") @Text(max = TextLength.SLUG) String> topics)
        implements InputRules {

    /** One of which a source tells no more. */
    public static MeetingInput of(
            String slug,
            String title,
            MeetingFormat format,
            String event,
            PlaceInput place,
            PartialDateInput date,
            List<ParticipationInput> participants) {
        return new MeetingInput(slug, title, format, event, place, date, null, null, null, null, participants, null);
    }

    @Override
    public void check(FaultCollector faults) {
        if (partOf != null && partOf.equals(slug)) {
            faults.add("partOf", "A meeting is no part of itself.");
        }
        faults.checkDistinct("participants", participants, ParticipationInput::actor);
        faults.checkDistinct("topics", topics, slug -> slug);
    }
}
