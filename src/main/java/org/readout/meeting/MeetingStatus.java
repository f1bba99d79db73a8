package org.readout.meeting;

import org.eclipse.microprofile.graphql.Description;

/** Where a meeting stands, as somebody said on a day. */
@Description("Where a meeting stands, as somebody said on a day.")
public enum MeetingStatus {
    @Description("Somebody called it possible.")
    FLOATED,
    @Description("One side offered it.")
    PROPOSED,
    @Description("The sides are talking about it.")
    UNDER_DISCUSSION,
    @Description("Agreed, at least in principle.")
    AGREED,
    @Description("Announced as certain.")
    CONFIRMED,
    @Description("Put off.")
    POSTPONED,
    @Description("Called off.")
    CANCELLED,
    @Description("It took place.")
    HELD,
    @Description("It did not take place.")
    NOT_HELD
}
