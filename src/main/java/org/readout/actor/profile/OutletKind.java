package org.readout.actor.profile;

import org.eclipse.microprofile.graphql.Description;

/** What kind of outlet it is. */
@Description("What kind of outlet it is.")
public enum OutletKind {
    @Description("Sells reports to other outlets.")
    NEWS_AGENCY,
    @Description("Prints, or began in print.")
    NEWSPAPER,
    @Description("Radio or television.")
    BROADCASTER,
    @Description("On the web alone.")
    WEBSITE,
    @Description("A platform where others publish.")
    SOCIAL_MEDIA,
    @Description("An article bears no publisher's name.")
    UNKNOWN
}
