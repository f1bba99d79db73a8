package org.readout.outlook;

import org.eclipse.microprofile.graphql.Description;

/** What stands in a timeline. */
@Description("What stands in a timeline.")
public enum TimelineKind {
    @Description("Something was said of the meeting.")
    STATEMENT,
    @Description("It was given a status.")
    STATUS_CHANGE
}
