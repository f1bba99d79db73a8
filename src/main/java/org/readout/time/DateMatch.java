package org.readout.time;

import org.eclipse.microprofile.graphql.Description;

/** How a partial date meets the days of a filter. */
@Description("How a partial date meets the days of a filter.")
public enum DateMatch {
    @Description("It may lie within them.")
    POSSIBLY,
    @Description("It cannot lie elsewhere.")
    CERTAINLY
}
