package org.readout.meeting;

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

/** Which meetings. */
@Input("MeetingFilter")
@Description("Which meetings: fields are joined by AND; a list matches any of its values.")
public record MeetingFilter(
        @Cost(perThousandRows = 400) @Nullable @Description("With these actors, by slug.")
        List<@NonNull @RefersTo("actor") @Text(max = TextLength.SLUG) String> participants,

        @Description("True: every one of `participants` took part; false: any of them.")
        Boolean allParticipants,

        @Cost(perThousandRows = 25) @Nullable @Description("On the sidelines of any of these events, by slug.")
        List<@NonNull @RefersTo("event") @Text(max = TextLength.SLUG) String> events,

        @Cost(perThousandRows = 60)
        @Nullable
        @Description("That stand at any of these as of that day, by what their sides called them.")
        List<@NonNull MeetingStatus> statuses,

        @Cost(perThousandRows = 15) @Nullable @Description("In any of these forms.")
        List<@NonNull MeetingFormat> formats,

        @Cost(perThousandRows = 5) @Nullable @Description("In any of these countries, as country codes.")
        List<@NonNull @RefersTo("country") @Text(max = TextLength.CODE) String> countries,

        @Cost(perThousandRows = 50) @Nullable @Description("About any of these topics, by slug.")
        List<@NonNull @RefersTo("topic") @Text(max = TextLength.SLUG) String> topics,

        @Cost(perThousandRows = 35) @Description("That may have taken place on that day or later.")
        LocalDate from,

        @Cost(perThousandRows = 40) @Description("That may have taken place on that day or earlier.")
        LocalDate to,

        @Cost(perThousandRows = 5) @Description("Whether it was public at the time.")
        Boolean disclosed,

        @Cost(perThousandRows = 60)
        @Description("Those of which as of that day one side calls them likely and another unlikely, or all others.")
        Boolean disputed,

        @Description("The day by which `statuses` and `disputed` go; today where none is given.")
        LocalDate asOf,

        @Cost(perThousandRows = 5)
        @Description("True: only those that are part of no other, so that a summit counts once.")
        Boolean whole) {

    public MeetingFilter {
        countries = Country.codes(countries);
    }
}
