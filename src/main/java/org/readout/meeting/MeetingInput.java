package org.readout.meeting;

import io.smallrye.graphql.api.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.readout.event.PlaceInput;
import org.readout.graphql.Slugged;
import org.readout.time.PartialDateInput;

/**
 * A meeting as an editor writes it.
 *
 * @param disclosed true where it is null
 */
@Input("MeetingInput")
@Description("A meeting to record.")
public record MeetingInput(
        @NonNull @NotNull @Slugged @Description("The public name in addresses.")
        String slug,

        @NonNull @NotBlank @Description("What the record calls it.")
        String title,

        @NonNull @NotNull @Description("In what form they meet.")
        MeetingFormat format,

        @Description("The event on whose sidelines it takes place, by slug.")
        String event,

        @Valid @Description("Where it takes place.") PlaceInput place,
        @Description("When it takes place.") PartialDateInput date,
        @Valid @Description("How long it was to last.") DurationInput plannedDuration,
        @Valid @Description("How long it lasted.") DurationInput actualDuration,

        @DefaultValue("true") @Description("False where it was kept from the public at the time.")
        Boolean disclosed,

        @NonNull @NotNull @Size(max = 1000) @Description("Who takes part.")
        List<@NonNull @NotNull @Valid ParticipationInput> participants,

        @Nullable @Size(max = 100) @Description("What it is about, by slug.")
        List<@NonNull @NotNull String> topics) {

    public MeetingInput {
        disclosed = disclosed == null || disclosed;
    }
}
