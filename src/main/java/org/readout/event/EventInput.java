package org.readout.event;

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
import org.readout.time.PartialDateInput;
import org.readout.writing.input.InputRules;
import org.readout.writing.input.RefersTo;
import org.readout.writing.input.Slugged;

/** An event as an editor writes it. */
@Input("EventInput")
@Description("An event to record.")
public record EventInput(
        @NonNull @NotNull @Slugged @Description("The public name in addresses.")
        String slug,

        @NonNull @NotNull @Text(max = TextLength.NAME, blank = false) @Description("Its name.")
        String name,

        @NonNull @NotNull @Description("What kind of occasion it is.")
        EventKind kind,

        @Text(max = TextLength.PLACE) @Description("The recurring event that this is one of.")
        String series,

        @Valid @Description("Where it takes place.") PlaceInput place,
        @Valid @Description("When it starts.") PartialDateInput startsOn,
        @Valid @Description("When it ends.") PartialDateInput endsOn,

        @Nullable @Size(max = 1000) @Description("Who attended or was announced, by slug.")
        List<@NonNull @NotNull @RefersTo("actor") @Text(max = TextLength.SLUG) String> attendees)
        implements InputRules {

    /** One of which a source tells no more. */
    public static EventInput of(
            String slug,
            String name,
            EventKind kind,
            PlaceInput place,
            PartialDateInput startsOn,
            PartialDateInput endsOn,
            List<String> attendees) {
        return new EventInput(slug, name, kind, null, place, startsOn, endsOn, attendees);
    }

    @Override
    public void check(FaultCollector faults) {
        PartialDateInput.checkOrder(startsOn, endsOn, "endsOn", faults);
        faults.checkDistinct("attendees", attendees, slug -> slug);
    }
}
