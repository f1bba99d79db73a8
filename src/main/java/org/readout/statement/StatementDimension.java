package org.readout.statement;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;
import org.readout.graphql.cost.Cost;

/** What statements are counted by. One that has several of a dimension counts once under each; one that has none, under none. */
// Quarkus registers what operations take; this is taken by a field alone.
@RegisterForReflection
@Description(
        "What statements are counted by. One that has several of a dimension, as topics, counts once under each; one that "
                + "has none counts under none.")
public enum StatementDimension {
    @Cost(perThousandRows = 20)
    @Description("Who said it, by slug.")
    SPEAKER,
    @Cost(perThousandRows = 40)
    @Description("The side of its speaker, by country code. An outlet is on no side.")
    COUNTRY,
    @Cost(perThousandRows = 600)
    @Description("Each outlet that published or relayed it, by slug.")
    OUTLET,
    @Cost(perThousandRows = 150)
    @Description(
            "Each meeting that it takes a position on, by slug: a position that meets what the filter says of positions.")
    MEETING,
    @Cost(perThousandRows = 150)
    @Description("Each of its topics, by slug.")
    TOPIC,
    @Cost(perThousandRows = 20)
    @Description("Its form.")
    FORM,
    @Cost(perThousandRows = 20)
    @Description("The channel through which it was made.")
    CHANNEL,
    @Cost(perThousandRows = 300)
    @Description(
            "Each likelihood that it gives: of the filter's meetings, where it names some, else of the meeting whose "
                    + "statements these are, else of any.")
    LIKELIHOOD,
    @Cost(perThousandRows = 40)
    @Description("The year in which it was said, as 2018, where it lies in one year for certain.")
    YEAR,
    @Cost(perThousandRows = 40)
    @Description("The month in which it was said, as 2018-10, where it lies in one month for certain.")
    MONTH
}
