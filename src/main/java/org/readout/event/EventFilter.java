package org.readout.event;

import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.readout.actor.profile.Country;
import org.readout.graphql.Text;
import org.readout.graphql.TextLength;
import org.readout.graphql.cost.Cost;
import org.readout.writing.input.RefersTo;

/** Which events. */
@Input("EventFilter")
@Description("Which events: fields are joined by AND; a list matches any of its values.")
public record EventFilter(
        @Cost(perThousandRows = 10) @Nullable @Description("Of any of these kinds.")
        List<@NonNull EventKind> kinds,

        @Cost(perThousandRows = 50) @Nullable @Description("Of any of these series, as the record names them.")
        List<@NonNull @Text(max = TextLength.PLACE) String> series,

        @Cost(perThousandRows = 10) @Nullable @Description("In any of these countries, as country codes.")
        List<@NonNull @RefersTo("country") @Text(max = TextLength.CODE) String> countries,

        @Cost(perThousandRows = 100) @Nullable @Description("Attended by any of these actors, by slug.")
        List<@NonNull @RefersTo("actor") @Text(max = TextLength.SLUG) String> attendees,

        @Description("That may have lasted until that day or longer.")
        LocalDate from,

        @Description("That may have started by that day.") LocalDate to) {

    public EventFilter {
        countries = Country.codes(countries);
    }
}
