package org.readout.actor.office;

import org.eclipse.microprofile.graphql.Description;

/** What an office is for. */
@Description("What an office is for.")
public enum OfficeKind {
    @Description("A monarch or a president.")
    HEAD_OF_STATE,
    @Description("A prime minister or a chancellor.")
    HEAD_OF_GOVERNMENT,
    @Description("A member of a government.")
    MINISTER,
    @Description("Advises a leader.")
    ADVISER,
    @Description("Speaks for a leader or an institution.")
    SPOKESPERSON,
    @Description("Represents a country abroad.")
    DIPLOMAT,
    @Description("Anything else.")
    OTHER
}
