package org.readout.statement.position;

import org.eclipse.microprofile.graphql.Description;

/** What the speaker wants of a meeting, which is not how likely he calls it. */
@Description("What the speaker wants of a meeting, which is not how likely he calls it.")
public enum Attitude {
    @Description("Asks for it or works for it.")
    SEEKS,
    @Description("Would be glad of it.")
    WELCOMES,
    @Description("Would not say no.")
    OPEN,
    @Description("Would rather not.")
    RELUCTANT,
    @Description("Is against it.")
    OPPOSES
}
