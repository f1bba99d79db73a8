package org.readout.search;

import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.readout.actor.profile.Country;
import org.readout.graphql.SearchKind;
import org.readout.graphql.Text;
import org.readout.graphql.TextLength;
import org.readout.graphql.cost.Cost;
import org.readout.writing.input.RefersTo;

/** Which hits. */
@Input("SearchFilter")
@Description("Which hits: fields are joined by AND; a list matches any of its values.")
public record SearchFilter(
        @Cost(weight = 10) @Nullable @Description("Of any of these kinds.")
        List<@NonNull SearchKind> kinds,

        @Cost(weight = 30) @Nullable @Description("Statements by any of these speakers, by slug.")
        List<@NonNull @RefersTo("actor") @Text(max = TextLength.SLUG) String> speakers,

        @Cost(weight = 500)
        @Nullable
        @Description(
                "Statements of any of these sides, actors of these countries, and meetings and events there, as country "
                        + "codes.")
        List<@NonNull @RefersTo("country") @Text(max = TextLength.CODE) String> countries,

        @Cost(perEntry = 100)
        @Nullable
        @Description("Any of these meetings, by slug, and statements that take a position on one.")
        List<@NonNull @RefersTo("meeting") @Text(max = TextLength.SLUG) String> meetings,

        @Cost(weight = 10)
        @Description("That may have been said, held or published on that day or later; actors have no day.")
        LocalDate from,

        @Cost(weight = 10) @Description("That may have been said, held or published on that day or earlier.")
        LocalDate to) {

    public SearchFilter {
        countries = Country.codes(countries);
    }
}
