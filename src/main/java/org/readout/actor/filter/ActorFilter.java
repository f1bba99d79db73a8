package org.readout.actor.filter;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.readout.actor.profile.ActorKind;
import org.readout.actor.profile.Country;
import org.readout.graphql.Text;
import org.readout.graphql.TextLength;
import org.readout.graphql.cost.Cost;
import org.readout.writing.input.RefersTo;

/** Which actors. */
@Input("ActorFilter")
@Description("Which actors: fields are joined by AND; a list matches any of its values.")
public record ActorFilter(
        @Cost(perThousandRows = 15) @Nullable @Description("Of any of these kinds.")
        List<@NonNull ActorKind> kinds,

        @Cost(perThousandRows = 5) @Nullable @Description("Of any of these sides, as country codes.")
        List<@NonNull @RefersTo("country") @Text(max = TextLength.CODE) String> countries,

        @Cost(perThousandRows = 60)
        @Description("Whose name or an alias contains this, without regard to case and accents.")
        @Text(max = TextLength.NAME)
        String name) {

    public ActorFilter {
        countries = Country.codes(countries);
    }
}
