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
    NOT_HELD;

    /** Whether one side alone can bring it; the others are steps towards a meeting, in their order, which all sides take. */
    public boolean isBroughtByOneSide() {
        return switch (this) {
            case FLOATED, PROPOSED, UNDER_DISCUSSION, AGREED, CONFIRMED -> false;
            case POSTPONED, CANCELLED, HELD, NOT_HELD -> true;
        };
    }
}
