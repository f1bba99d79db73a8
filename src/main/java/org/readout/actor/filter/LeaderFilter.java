package org.readout.actor.filter;

import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.readout.actor.office.OfficeKind;
import org.readout.actor.profile.Country;
import org.readout.graphql.Text;
import org.readout.graphql.TextLength;
import org.readout.graphql.cost.Cost;
import org.readout.writing.input.RefersTo;

/** Which leaders. */
@Input("LeaderFilter")
@Description("Which leaders: fields are joined by AND; a list matches any of its values.")
public record LeaderFilter(
        @Cost(perThousandRows = 5) @Nullable @Description("Of any of these sides, as country codes.")
        List<@NonNull @RefersTo("country") @Text(max = TextLength.CODE) String> countries,

        @Cost(perThousandRows = 25)
        @Description("Whose name or an alias contains this, without regard to case and accents.")
        @Text(max = TextLength.NAME)
        String name,

        @Cost(perThousandRows = 25)
        @Description("Who held an office on that day; one of `officeKinds`, where they are given.")
        LocalDate inOfficeOn,

        @Cost(perThousandRows = 50) @Nullable @Description("Who held an office of any of these kinds.")
        List<@NonNull OfficeKind> officeKinds) {

    public LeaderFilter {
        countries = Country.codes(countries);
    }
}
