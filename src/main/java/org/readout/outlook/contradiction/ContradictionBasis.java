package org.readout.outlook.contradiction;

import org.eclipse.microprofile.graphql.Description;

/** What shows a contradiction. */
@Description("What shows a contradiction.")
public enum ContradictionBasis {
    @Description("Computed: two standing positions on one meeting, one LIKELY or above, the other UNLIKELY or below.")
    LIKELIHOOD,
    @Description("Recorded by an editor, with a note.")
    EDITORIAL
}
