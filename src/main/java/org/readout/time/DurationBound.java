package org.readout.time;

import org.eclipse.microprofile.graphql.Description;

/** How exactly a source gives a length of time. */
@Description("How exactly a source gives a length of time.")
public enum DurationBound {
    @Description("That long: 'the scheduled 30 minutes'.")
    EXACTLY,
    @Description("Nearly that long: 'some two hours'.")
    ABOUT,
    @Description("That long or longer: 'more than two hours'.")
    AT_LEAST,
    @Description("That long or shorter: 'under five minutes'.")
    AT_MOST
}
