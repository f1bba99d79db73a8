package org.readout.meeting.count;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;
import org.readout.graphql.cost.Cost;

/** What meetings are counted by. One that has several of a dimension counts once under each; one that has none, under none. */
// Quarkus registers what operations take; this is taken by a field alone.
@RegisterForReflection
@Description(
        "What meetings are counted by. One that has several of a dimension, as participants, counts once under each; one "
                + "that has none counts under none. A meeting within a meeting counts too, unless the filter asks for whole ones.")
public enum MeetingDimension {
    @Cost(perThousandRows = 150)
    @Description("Each who takes part, by slug.")
    PARTICIPANT,
    @Cost(perThousandRows = 30)
    @Description("The country of its place, by code.")
    COUNTRY,
    @Cost(perThousandRows = 30)
    @Description("Its form.")
    FORMAT,
    @Cost(perThousandRows = 100)
    @Description("What its sides called it by the day that the filter names with `asOf`, today where it names none.")
    STATUS,
    @Cost(perThousandRows = 60)
    @Description(
            "Its place, by name and city: Helsinki, or Kremlin, Moscow; with a country code where two countries have it.")
    PLACE,
    @Cost(perThousandRows = 80)
    @Description("The year of its date, as 2018, where it lies in one year for certain.")
    YEAR,
    @Cost(perThousandRows = 80)
    @Description("The month of its date, as 2018-10, where it lies in one month for certain.")
    MONTH
}
