package org.readout.event;

import io.smallrye.graphql.api.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.readout.graphql.Slugged;
import org.readout.time.PartialDateInput;

/** An event as an editor writes it. */
@Input("EventInput")
@Description("An event to record.")
public record EventInput(
        @NonNull @NotNull @Slugged @Description("The public name in addresses.")
        String slug,

        @NonNull @NotBlank @Description("Its name.") String name,

        @NonNull @NotNull @Description("What kind of occasion it is.")
        EventKind kind,

        @Description("The recurring event that this is one of.")
        String series,

        @Valid @Description("Where it takes place.") PlaceInput place,
        @Description("When it starts.") PartialDateInput startsOn,
        @Description("When it ends.") PartialDateInput endsOn,

        @Nullable @Size(max = 1000) @Description("Who attended or was announced, by slug.")
        List<@NonNull @NotNull String> attendees) {}
