package org.readout.outlook.contradiction;

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

/** Which contradictions. */
@Input("ContradictionFilter")
@Description("Which contradictions: fields are joined by AND; a list matches any of its values.")
public record ContradictionFilter(
        @Cost(perThousandRows = 12) @Nullable @Description("Between any of these.")
        List<@NonNull ContradictionKind> kinds,

        @Cost(perThousandRows = 11) @Nullable @Description("Shown by any of these.")
        List<@NonNull ContradictionBasis> bases,

        @Cost(perThousandRows = 40, perEntry = 40)
        @Nullable
        @Description("Whose earlier or later statement is by any of these speakers, by slug.")
        List<@NonNull @RefersTo("actor") @Text(max = TextLength.SLUG) String> speakers,

        @Cost(perThousandRows = 40)
        @Nullable
        @Description("Whose earlier or later speaker is of any of these sides, as country codes; an outlet is of none.")
        List<@NonNull @RefersTo("country") @Text(max = TextLength.CODE) String> countries,

        @Cost(perThousandRows = 5, perEntry = 10) @Nullable @Description("On any of these meetings, by slug.")
        List<@NonNull @RefersTo("meeting") @Text(max = TextLength.SLUG) String> meetings,

        @Cost(perThousandRows = 12) @Description("Whose later statement was made on that day or later.")
        LocalDate from,

        @Cost(perThousandRows = 12) @Description("Whose later statement was certainly made by the end of that day.")
        LocalDate to) {

    public ContradictionFilter {
        countries = Country.codes(countries);
    }
}
